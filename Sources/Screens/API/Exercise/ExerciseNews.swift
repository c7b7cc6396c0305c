package import JSON
package import Model
package import PortBoard
import Waits

/// How an exercise stands: what its shift is told, and what whoever feeds it has to know.
package struct ExerciseNews: Sendable {
    package let drawer: ExerciseDrawer
    /// Lane seconds a second.
    package let speed: Double
    package let now: Instant
    /// Booths that the filed roster opens now, by lane; nil where none was filed.
    package let booths: [Int?]

    package init(drawer: ExerciseDrawer, filings: PortFilings, speed: Double, now: Instant) {
        self.drawer = drawer
        self.speed = speed
        self.now = now
        booths = LaneClass.allCases.map { lane in
            filings.roster?.open(lane, at: Double(now.milliseconds) / 1_000)
        }
    }

    package var json: JSONValue {
        let booths = LaneClass.allCases.map { lane in
            JSONMember(lane.name, self.booths[lane.rawValue].map { .int($0) } ?? nil)
        }
        guard case .object(let members) = drawer.json else { return drawer.json }
        return .object(
            members + [
                JSONMember("now", .text(now.rfc3339)), JSONMember("speed", .double(speed)),
                JSONMember("booths", .object(booths)),
            ])
    }
}
