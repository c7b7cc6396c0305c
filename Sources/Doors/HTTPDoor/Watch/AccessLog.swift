package import Hummingbird
import JSON
import Model

/// One JSON line per answer, and every thrown problem turned into one. It writes the path without
/// its query and the key's public name, so no secret can reach a log.
package struct AccessLog: RouterMiddleware {
    package typealias Context = DoorContext

    private let meter: Meter
    private let write: @Sendable (String) -> Void
    private let complain: @Sendable (String) -> Void

    /// `complain` hears why an answer could not be given, also where nobody wants a line a request.
    package init(
        meter: Meter, write: @escaping @Sendable (String) -> Void,
        complain: @escaping @Sendable (String) -> Void
    ) {
        self.meter = meter
        self.write = write
        self.complain = complain
    }

    @concurrent package func handle(
        _ request: Request, context: DoorContext,
        next: @concurrent (Request, DoorContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = await answer(request, context, next)
        let milliseconds = (ContinuousClock.now - start) / .milliseconds(1)
        meter.count(status: response.status.code, milliseconds: milliseconds)
        write(line(request, context, response, milliseconds))
        return response
    }

    @concurrent private func answer(
        _ request: Request, _ context: DoorContext,
        _ next: @concurrent (Request, DoorContext) async throws -> Response
    ) async -> Response {
        do {
            return try await next(request, context)
        } catch let problem as Problem {
            return problem.response
        } catch let error as any HTTPResponseError {
            return Problem(error.status, error.status.reasonPhrase, cure: Self.look).response
        } catch {
            let line: JSONValue = [
                "error": .text(String(describing: error)), "path": .text(request.uri.path),
            ]
            complain(line.text)
            return Problem(
                .internalServerError, "The node could not answer", cure: Self.again
            ).response
        }
    }

    private static let look = "Check the path and the method; see the API description."
    private static let again = "Try again; the node's log names the cause."

    private func line(
        _ request: Request, _ context: DoorContext, _ response: Response, _ milliseconds: Double
    ) -> String {
        let sender = context.caller.sender
        let line: JSONValue = [
            "method": .text(request.method.rawValue), "path": .text(request.uri.path),
            "status": .int(response.status.code),
            "milliseconds": .double((milliseconds * 1_000).rounded() / 1_000),
            "key": sender.map { .text($0.key.description) } ?? nil,
            "role": sender.map { .text($0.role.rawValue) } ?? nil,
        ]
        return line.text
    }
}
