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
    /// Booths that are open now, by lane: of the filed roster as many as the exercise leaves; nil
    /// where none was filed.
    package let booths: [Int?]
    /// Booths that the filed roster opens now, whatever the exercise leaves.
    package let filed: [Int?]

    package init(drawer: ExerciseDrawer, filings: PortFilings, speed: Double, now: Instant) {
        self.drawer = drawer
        self.speed = speed
        self.now = now
        booths = drawer.booths(filings, at: now)
        filed = LaneClass.allCases.map { lane in
            filings.roster?.open(lane, at: Double(now.milliseconds) / 1_000)
        }
    }

    package var json: JSONValue {
        guard case .object(let members) = drawer.json else { return drawer.json }
        return .object(
            members + [
                JSONMember("now", .text(now.rfc3339)), JSONMember("speed", .double(speed)),
                JSONMember("open", .double(drawer.left)), JSONMember("booths", byLane(booths)),
                JSONMember("filed", byLane(filed)),
            ])
    }

    private func byLane(_ booths: [Int?]) -> JSONValue {
        .object(
            LaneClass.allCases.map { lane in
                JSONMember(lane.name, booths[lane.rawValue].map { .int($0) } ?? nil)
            })
    }
}
