import JSON
import Model
package import Standing

/// A trip with its links, and the standings that were sent along with it.
package struct LaneTripRecord: Hashable, Sendable {
    package let trip: LaneTrip
    package let statements: [FeedLine]

    /// The fields of a declared trip, then what the lane asks on top.
    private static let fields = [
        "trip", "device", "departure", "driver", "tractor", "trailer", "container", "seals",
        "programme", "exporter", "carrier", "border", "direction", "manufacturer", "importer",
        "standings", "consignee", "parties", "exports",
    ]
    /// As many as a declared trip may have.
    private static let sealsMax = 16
    /// Five links with their histories.
    private static let standingsMax = 1_000

    init(_ value: JSONValue, at path: String) throws(StandingFlaw) {
        let form = try StandingForm(value, at: path, fields: Self.fields)
        trip = LaneTrip(
            id: try form.read("trip", StandingForm.partyWanted) { value in
                value.string.flatMap { try? TripID($0) }  // nil: told by the form
            },
            crossing: LaneRules.Crossing(
                try form.one(of: LandBorder.self, "border"),
                try form.has("direction")
                    ? form.one(of: CrossingDirection.self, "direction") : .toUS),
            departure: try form.start("departure"), parties: try Self.parties(form),
            seals: try Self.seals(form))
        var lines: [FeedLine] = []
        for (line, place) in try form.list("standings", max: Self.standingsMax) {
            lines.append(try FeedLine(line, at: place))
        }
        statements = lines
    }

    private static func parties(
        _ form: StandingForm
    ) throws(StandingFlaw) -> [LaneLink: PartyID] {
        var parties: [LaneLink: PartyID] = [:]
        for link in LaneLink.allCases where link != .seal {
            parties[link] = try form.partyIfThere(link.rawValue)
        }
        // Where nobody names the manufacturer, the exporter is who packed the load.
        if parties[.manufacturer] == nil {
            parties[.manufacturer] = try form.partyIfThere("exporter")
        }
        return parties
    }

    private static func seals(_ form: StandingForm) throws(StandingFlaw) -> [Seal] {
        guard form.has("seals") else {
            throw StandingFlaw("\(form.place("seals")) is missing: a list, [] where there is none")
        }
        var seals: [Seal] = []
        for (value, place) in try form.list("seals", max: sealsMax) {
            let seal = try StandingForm(value, at: place, fields: ["maker", "number", "class"])
            seals.append(
                Seal(
                    maker: try seal.textIfThere("maker", "the seal's maker") ?? "",
                    number: try seal.text("number", "the seal's number"),
                    grade: try seal.one(of: Seal.Grade.self, "class")))
        }
        return seals
    }
}
