import JSON
import Model
package import Standing

/// A file of licences and shipments, or of published cases.
package enum LicenceFile: Sendable {
    case vectors([LicenceVector])
    case book(LicenceBook)

    private static let vectorsMax = 10_000

    package init(parsing bytes: [UInt8]) throws(StandingFlaw) {
        let value = try StandingDocument.read(bytes)
        guard value["vectors"] != nil else {
            self = .book(try LicenceBook(value))
            return
        }
        let form = try StandingForm(value, fields: ["basis", "vectors"])
        var vectors: [LicenceVector] = []
        for (vector, place) in try form.list("vectors", max: Self.vectorsMax) {
            vectors.append(try LicenceVector(vector, at: place))
        }
        guard !vectors.isEmpty else { throw StandingFlaw("vectors is empty: wanted one or more") }
        self = .vectors(vectors)
    }
}

/// Licences, who is denied, and the shipments in the order in which they leave.
package struct LicenceBook: Sendable {
    package let licences: [Licence]
    package let denied: DeniedParties
    /// What could not be read is told and the rest is judged.
    package let shipments: [Result<ExportShipment, StandingFlaw>]

    /// What a large exporter holds, and ships in a month.
    private static let licencesMax = 10_000
    private static let shipmentsMax = 100_000
    private static let ordersMax = 100_000

    init(_ value: JSONValue) throws(StandingFlaw) {
        let form = try StandingForm(value, fields: ["licences", "denied", "shipments"])
        licences = try Self.licences(form)
        denied = try Self.denied(form)
        shipments = try form.list("shipments", max: Self.shipmentsMax).map { value, place in
            do throws(StandingFlaw) {
                return .success(try ShipmentForm.read(value, at: place))
            } catch { return .failure(error) }
        }
        guard !shipments.isEmpty else {
            throw StandingFlaw("shipments is missing or empty: wanted what is to leave")
        }
    }

    private static func licences(_ form: StandingForm) throws(StandingFlaw) -> [Licence] {
        var licences: [Licence] = [], seen: [String: String] = [:]
        for (value, place) in try form.list("licences", max: licencesMax) {
            let licence = try LicenceForm.read(value, at: place)
            if let first = seen.updateValue(place, forKey: licence.id) {
                throw StandingFlaw("\(place).id is \(licence.id), as is that of \(first)")
            }
            licences.append(licence)
        }
        return licences
    }

    private static func denied(_ form: StandingForm) throws(StandingFlaw) -> DeniedParties {
        var denied = DeniedParties()
        for (value, place) in try form.list("denied", max: ordersMax) {
            let order = try StandingForm(value, at: place, fields: ["party", "from", "until"])
            denied.deny(
                try order.party("party"),
                DeniedParties.Order(
                    from: try order.day("from"),
                    until: try order.has("until") ? order.day("until") : nil))
        }
        return denied
    }
}
