package import HTTPDoor
package import Hummingbird
import HTTPTypes
package import Model

/// Keeps exercises and the real lane apart: whoever hands in something for an exercise says so, and
/// no node takes what is meant for the other kind.
package struct ExerciseGuard: RouterMiddleware {
    package typealias Context = DoorContext

    /// nil: this node is real.
    private let exercise: MatterID?

    package init(_ exercise: MatterID?) { self.exercise = exercise }

    @concurrent package func handle(
        _ request: Request, context: DoorContext,
        next: @concurrent (Request, DoorContext) async throws -> Response
    ) async throws -> Response {
        let said = request.headers[ExerciseHeader.name]
        if Self.tells(request), said != exercise?.description { throw problem(said) }
        return try await next(request, context)
    }

    /// Whoever only reads, or only logs in, tells nothing.
    private static func tells(_ request: Request) -> Bool {
        let reading: [HTTPRequest.Method] = [.get, .head, .options]
        return !reading.contains(request.method)
            && !["/login", "/logout"].contains(request.uri.path)
    }

    private func problem(_ said: String?) -> Problem {
        guard let exercise else {
            return Problem(
                .conflict, "This node holds what really happens",
                cure: "“\(said?.prefix(100) ?? "")” is an exercise; send it to a node started with "
                    + "`garita serve --exercise`, and real statements without the header "
                    + "Garita-Exercise.", closes: true)
        }
        return Problem(
            .conflict, "This node holds exercise “\(exercise)”, nothing real",
            cure:
                "Send what belongs to it with the header “Garita-Exercise: \(exercise)”, and what is "
                + "real to another node.", closes: true)
    }
}
