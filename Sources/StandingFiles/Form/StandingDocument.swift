import JSON

/// A whole JSON file about standing, refused with the place of the first byte that is not JSON.
enum StandingDocument {
    /// Ten thousand shipments or trips; a register comes as a feed, line by line.
    static let limits = JSONLimits(bytesMax: 64 * 1_024 * 1_024)

    static func read(_ bytes: [UInt8]) throws(StandingFlaw) -> JSONValue {
        do throws(JSONError) { return try JSONValue(parsing: bytes, limits: limits) } catch {
            throw StandingFlaw("it is not JSON: \(error.advice)")
        }
    }
}
