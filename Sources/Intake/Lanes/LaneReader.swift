import JSON
import Model

/// Reads a lane from GeoJSON: one corridor and the places where a load may rest.
struct LaneReader {
    let fields: Fields

    /// Ten times the places of the busiest crossing; more is a map, not a lane.
    static let zonesMax = 10_000
    static let rolesWanted = "one of " + Zone.Role.allCases.map(\.rawValue).joined(separator: ", ")

    func submission(payload: [UInt8]) throws(IntakeRefusal) -> Submission {
        let lane = try lane()
        var digest = EventDigest("lane")
        digest.add(TripReader.canonical(fields))
        // Without a date the lane holds for every trip, also those of files older than itself.
        let at = try fields.optionalInstant("validFrom") ?? Instant(milliseconds: 0)
        return Submission(
            subject: .trip(.lane), event: .laneDeclared(lane, at: at), key: digest.key,
            heard: try fields.optionalInstant("received"), payload: payload)
    }

    private func lane() throws(IntakeRefusal) -> Lane {
        let features = try fields.objects("features", "a list of GeoJSON features")
        guard !features.isEmpty else {
            throw fields.refusal("features", "at least one feature: a corridor or a zone")
        }
        var corridor: Corridor?
        var zones: [Zone] = []
        for (number, feature) in features.enumerated() {
            let reader = FeatureReader(feature, number: number)
            switch try reader.read() {
            case .corridor(let found):
                guard corridor == nil else {
                    throw feature.refusal("properties", "one corridor; this is the second")
                }
                corridor = found
            case .zone(let zone): zones.append(zone)
            }
        }
        guard zones.count <= Self.zonesMax else {
            throw fields.refusal("features", "at most \(Self.zonesMax) zones")
        }
        return Lane(
            name: try fields.optionalText("name") ?? "lane", corridor: corridor, zones: zones,
            requiresInspection: try fields.optionalBool("requiresInspection") ?? false)
    }
}
