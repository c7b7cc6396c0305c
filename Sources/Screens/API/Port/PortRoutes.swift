import BorderFeed
package import HTTPDoor
package import Hummingbird
import HTTPTypes
import JSON
import PortBoard

/// What anybody may ask of a port, without a key: its waits, the next hours, and the feed that
/// existing apps read.
package struct PortRoutes: Sendable {
    let desk: PortDesk
    let pace: PublicPace
    /// nil at a node that is real.
    let exercise: (@Sendable () async -> ExerciseNews)?

    package init(
        desk: PortDesk, pace: PublicPace, exercise: (@Sendable () async -> ExerciseNews)? = nil
    ) {
        self.desk = desk
        self.pace = pace
        self.exercise = exercise
    }

    package func open(on router: Router<DoorContext>) {
        openExercise(on: router)
        router.get("/port/waits") { [desk, pace] _, context in
            try pace.admit(context)
            return Self.open(await desk.picture(at: .now).json, PortDesk.freshSeconds)
        }
        router.get("/port/forecast") { [desk, pace] _, context in
            try pace.admit(context)
            return Self.open(await desk.outlook(at: .now).json, PortDesk.outlookSeconds)
        }
        router.get("/port/feed.json") { [desk, pace, exercise] _, context in
            try pace.admit(context)
            let notice = exercise == nil ? "" : Self.notReal
            guard let feed = try await desk.feed(at: .now, notice: notice) else {
                throw Self.nameless
            }
            return Self.open(feed.json, PortDesk.freshSeconds)
        }
    }

    /// How an exercise stands; a node that is real has none.
    private func openExercise(on router: Router<DoorContext>) {
        router.get("/port/exercise") { [exercise] _, _ in
            guard let exercise else { throw Self.noExercise }
            return Response.json(await exercise().json)
        }
    }

    /// Stands where the feed announces works: readers of the feed know no other field for it.
    private static let notReal = "EXERCISE: nothing in this feed is real."

    private static let noExercise = Problem(
        .notFound, "This node is no exercise",
        cure: "Start one with `garita serve --exercise NAME` and a data folder of its own.")

    /// Anybody may read it from any page, and keep it as long as it is good.
    private static func open(_ value: JSONValue, _ seconds: Int) -> Response {
        var response = Response.json(value)
        response.headers[.cacheControl] = "public, max-age=\(seconds)"
        response.headers[.accessControlAllowOrigin] = "*"
        return response
    }

    private static let nameless = Problem(
        .notFound, "This node does not say which crossing it is",
        cure:
            "Its owner starts it with --crossing FILE to publish the feed; /port/waits needs none.")
}
