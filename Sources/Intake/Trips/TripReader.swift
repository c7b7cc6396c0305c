import JSON
import Model

/// Reads a trip as its carrier or exporter declares it before departure.
struct TripReader {
    let fields: Fields

    /// A truck with its trailer carries two doors of up to four seals each; more is a mistake.
    static let sealsMax = 16

    func submission(payload: [UInt8]) throws(IntakeRefusal) -> Submission {
        let trip = try trip()
        var digest = EventDigest("trip")
        digest.add(Self.canonical(fields))
        return Submission(
            subject: .trip(trip.id), event: .tripDeclared(trip), key: digest.key,
            heard: try fields.optionalInstant("received"), payload: payload)
    }

    private func trip() throws(IntakeRefusal) -> Trip {
        let id: TripID = try fields.id("trip", "the trip's id")
        guard id != .lane else {
            throw fields.refusal("trip", "another id; \"lane\" names the record of the lane itself")
        }
        let seals = try fields.seals("seals")
        guard seals.count <= Self.sealsMax else {
            throw fields.refusal("seals", "at most \(Self.sealsMax) seals")
        }
        return Trip(
            id: id, device: try fields.id("device", "the id of the tracker that travels along"),
            departure: try fields.instant("departure", ahead: IntakeRules.departureAheadMax),
            driver: try fields.id("driver", "the driver's id"),
            tractor: try fields.id("tractor", "the tractor's id"),
            trailer: try fields.id("trailer", "the trailer's id"),
            container: try container(), seals: seals, programme: try programme(),
            exporter: try fields.optionalID("exporter", "the exporter's party id"),
            carrier: try fields.optionalID("carrier", "the carrier's party id"),
            trade: try trade())
    }

    private func container() throws(IntakeRefusal) -> ContainerNumber? {
        let wanted = "a container number as in CSQU3054383, or null for a trailer without one"
        guard let plate = try fields.optionalText("container", wanted) else { return nil }
        do { return try ContainerNumber(plate) } catch {
            throw fields.refusal("container", "\(wanted); \(error.advice)")
        }
    }

    private func programme() throws(IntakeRefusal) -> Programme {
        guard let programme = try fields.object("programme", "an object {ctpatTier, fast}")
        else { return .none }
        let tier = programme["ctpatTier"]?.int
        guard programme["ctpatTier"] == nil || tier.map((1...3).contains) == true else {
            throw programme.refusal("ctpatTier", "a C-TPAT tier: 1, 2 or 3")
        }
        return Programme(ctpatTier: tier, isFast: try programme.optionalBool("fast") ?? false)
    }

    /// What was stated, without when it was heard: a repeat through another gateway is a repeat.
    static func canonical(_ fields: Fields) -> JSONValue {
        .object(fields.members.filter { $0.name != "received" && $0.value != .null })
    }
}
