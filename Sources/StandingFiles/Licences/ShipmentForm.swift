import JSON
import Model
import Standing

/// One shipment of a file.
enum ShipmentForm {
    /// A filing has at most 999 lines.
    private static let linesMax = 999
    private static let partiesMax = 50

    static func read(_ value: JSONValue, at path: String) throws(StandingFlaw) -> ExportShipment {
        let form = try StandingForm(
            value, at: path,
            fields: [
                "id", "day", "lines", "eccn", "code", "licence", "quantity", "destination",
                "end_use", "parties", "munition", "citation",
            ])
        return ExportShipment(
            id: try form.text("id", "the shipment's own id"), day: try form.day("day"),
            lines: try lines(form), exportClass: try form.exportClass("eccn"),
            code: try form.one(of: LicenceCode.self, "code"),
            licence: try form.textIfThere("licence", "the licence's number"),
            quantity: try form.has("quantity") ? form.units("quantity") : nil,
            destination: try form.read("destination", "two capital letters, as in MX") {
                $0.string.flatMap { StandingForm.isCountry($0) ? $0 : nil }
            },
            endUse: try form.textIfThere("end_use", "the end use in words"),
            parties: try form.parties("parties", max: partiesMax),
            isMunition: try form.readIfThere("munition", "true or false") { $0.bool } ?? false,
            citation: try form.textIfThere("citation", "what the papers say of the filing"))
    }

    private static func lines(
        _ form: StandingForm
    ) throws(StandingFlaw) -> [ExportShipment.Line] {
        var lines: [ExportShipment.Line] = [], sum: Int64 = 0
        for (value, place) in try form.list("lines", max: linesMax) {
            let line = try StandingForm(value, at: place, fields: ["schedule_b", "cents"])
            let cents = try line.cents("cents")
            sum += cents
            lines.append(
                ExportShipment.Line(
                    scheduleB: try line.text("schedule_b", "a Schedule B number"), cents: cents))
        }
        guard !lines.isEmpty else {
            throw StandingFlaw("\(form.place("lines")) is missing or empty: wanted one or more")
        }
        guard sum <= LicenceLedger.centsMax else {
            throw StandingFlaw("\(form.place("lines")) sum up to \(sum) cents, more than any sale")
        }
        return lines
    }
}
