import Foundation
import JSON
import Model

/// The lane of every story: one street due east, with a plant at its start and a port at its end.
enum Ground {
    /// A Tuesday in March, 08:00 UTC; every second of a story counts from here.
    static let start = Instant(milliseconds: 1_773_129_600_000)
    static let latitude = 32.5
    static let longitude = -117.0
    static let metresPerDegreeEast = 93_900.0
    static let metresPerDegreeNorth = 111_000.0

    static let scenarios = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Scenarios")

    /// As a sender would write it; the map is a file beside the stories.
    static func lane() throws(StoryFlaw) -> [UInt8] {
        do {
            return [UInt8](try Data(contentsOf: scenarios.appending(path: "street.geojson")))
        } catch { throw StoryFlaw("the map Scenarios/street.geojson, but \(error)") }
    }

    static func moment(_ second: Double) -> JSONValue {
        .text((start + Seconds(second)).rfc3339)
    }

    static func second(of moment: Instant) -> Int { (moment - start).whole }
}
