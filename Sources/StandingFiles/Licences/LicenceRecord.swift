import JSON
import Model
package import Standing

/// Reads what is filed with the room of licences: an object with exactly one of four members.
package enum LicenceRecord {
    private static let kinds = ["licence", "withdrawn", "corrected", "returned"]
    private static let wanted = "an object with one of \(kinds.joined(separator: ", "))"
    /// A truck's exports.
    private static let exportMax = TripTrade.exportsMax

    /// - Parameter number: the matter of the filing, which is the licence's number.
    package static func read(
        _ bytes: [UInt8], of number: String
    ) throws(StandingFlaw) -> LicenceWord {
        let record = try StandingDocument.read(bytes)
        guard let members = record.members else { throw .wanted(wanted, at: "", found: record) }
        let said = members.filter { $0.name != "shipped" }
        guard said.count == 1, let only = said.first, kinds.contains(only.name) else {
            throw .wanted(wanted, at: "", found: record)
        }
        guard only.name == "licence" || said.count == members.count else {
            throw .wanted("shipped only beside licence", at: "shipped", found: record["shipped"])
        }
        switch only.name {
        case "licence": return try granted(only.value, record["shipped"], number)
        case "withdrawn": return try withdrawn(only.value)
        case "corrected": return .corrected(try goods(only.value, "corrected"))
        default: return .returned(try goods(only.value, "returned"))
        }
    }

    private static func granted(
        _ value: JSONValue, _ shipped: JSONValue?, _ number: String
    ) throws(StandingFlaw) -> LicenceWord {
        let licence = try LicenceForm.read(value, at: "licence")
        guard licence.id == number else {
            throw .wanted(
                "\(number), as the matter of the filing", at: "licence.id",
                found: .text(licence.id))
        }
        guard let shipped, shipped != .null else {
            return .granted(licence, shippedCents: 0, shippedUnits: 0)
        }
        let form = try StandingForm(shipped, at: "shipped", fields: ["cents", "quantity"])
        return .granted(
            licence, shippedCents: try form.has("cents") ? form.cents("cents") : 0,
            shippedUnits: try form.has("quantity") ? form.units("quantity") : 0)
    }

    private static func withdrawn(_ value: JSONValue) throws(StandingFlaw) -> LicenceWord {
        let form = try StandingForm(value, at: "withdrawn", fields: ["from", "reason"])
        _ = try form.textIfThere("reason", "why, in words")
        return .withdrawn(from: try form.day("from"))
    }

    private static func goods(
        _ value: JSONValue, _ kind: String
    ) throws(StandingFlaw) -> GoodsCorrection {
        let amounts = ["trip", "export", "cents", "quantity", "reason"]
        let form = try StandingForm(
            value, at: kind, fields: kind == "corrected" ? amounts + ["citation"] : amounts)
        _ = try form.textIfThere("reason", "why, in words")
        let correction = GoodsCorrection(
            trip: try form.read("trip", "the trip's id") { value in
                value.string.flatMap { try? TripID($0) }  // nil: told by the form
            },
            export: try form.has("export")
                ? Int(form.whole("export", 1...exportMax, "the export's place on the trip")) : nil,
            cents: try form.has("cents") ? form.cents("cents") : nil,
            units: try form.has("quantity") ? form.units("quantity") : nil,
            citation: try kind == "corrected"
                ? form.textIfThere("citation", "what the papers say of the filing") : nil)
        guard kind == "returned" || correction.saysSomething else {
            throw .wanted("cents, quantity or citation", at: kind, found: value)
        }
        return correction
    }
}

extension GoodsCorrection {
    fileprivate var saysSomething: Bool { cents != nil || units != nil || citation != nil }
}
