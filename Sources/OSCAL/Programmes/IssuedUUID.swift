/// The uuids of documents we ship: one random prefix drawn once, then a number, so that a thing
/// keeps its uuid from release to release.
enum IssuedUUID {
    enum Space: Int { case catalog = 1, source, party, profile, mapping, map, gap }

    /// Of version 4 and the usual variant, as the schema demands.
    private static let prefix = "c7a1e0d2-5b34-4f6e-8a90-"

    static func make(_ space: Space, _ programme: Int, _ number: Int = 0) -> String {
        prefix + hex(space.rawValue, 2) + hex(programme, 4) + hex(number, 6)
    }

    private static func hex(_ number: Int, _ width: Int) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: width - digits.count) + digits
    }
}
