import JSON
import Model
import Standing

/// The trips of a file, each understood or refused, and what the file itself says of standings.
package struct LaneTripFile: Sendable {
    package let trips: [Result<LaneTripRecord, StandingFlaw>]

    /// As many trips as a busy crossing sees in a day.
    package static let tripsMax = 10_000

    /// One object, or an array of them as `docs/formats/trips.md` has it.
    package init(parsing bytes: [UInt8]) throws(StandingFlaw) {
        let value = try StandingDocument.read(bytes)
        guard let list = value.array else {
            trips = [Self.record(value, at: "")]
            return
        }
        guard !list.isEmpty, list.count <= Self.tripsMax else {
            throw StandingFlaw("the file has \(list.count) trips; wanted 1 to \(Self.tripsMax)")
        }
        trips = list.enumerated().map { Self.record($0.element, at: "[\($0.offset)]") }
    }

    private static func record(
        _ value: JSONValue, at path: String
    ) -> Result<LaneTripRecord, StandingFlaw> {
        do throws(StandingFlaw) { return .success(try LaneTripRecord(value, at: path)) } catch {
            return .failure(error)
        }
    }
}
