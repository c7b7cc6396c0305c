package import HTTPDoor
package import Hummingbird
import HTTPTypes
import JSON
package import Model
import Synchronization

/// Marks every answer of an exercise as one, refusals and pages of others' making included: a header,
/// a field in every object, a banner on every page. In one place, so that none can be forgotten.
package struct ExerciseMark: RouterMiddleware {
    package typealias Context = DoorContext

    private let exercise: MatterID
    private let news: @Sendable () async -> [String]

    /// `news` is what the shift was told and still stands.
    package init(_ exercise: MatterID, news: @escaping @Sendable () async -> [String]) {
        self.exercise = exercise
        self.news = news
    }

    @concurrent package func handle(
        _ request: Request, context: DoorContext,
        next: @concurrent (Request, DoorContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[ExerciseHeader.name] = exercise.description
        let type = response.headers[.contentType] ?? ""
        if type.hasPrefix("text/html") {
            let banner = ExerciseBanner(name: exercise.description, news: await news()).html
            response.body = Self.body(response.body, after: ExerciseBanner.place, banner)
        } else if type.contains("json"), !type.contains("seq") {
            let field = "\"exercise\":\(JSONValue.text(exercise.description).text),"
            response.body = Self.body(response.body, after: "{", field)
        }
        return response
    }

    /// The body with something put in after the first place of a mark in its first piece; a body that
    /// is an array, or a part of a page, has no such place and stays as it is.
    private static func body(
        _ body: ResponseBody, after mark: String, _ addition: String
    ) -> ResponseBody {
        let first = FirstPiece()
        return body.map { buffer in
            first.take() ? marked(buffer, after: mark, addition) : buffer
        }
    }

    /// An object begins with its brace; a page has the mark wherever its frame ends.
    private static func marked(
        _ buffer: ByteBuffer, after mark: String, _ addition: String
    ) -> ByteBuffer {
        let text = String(buffer: buffer)
        guard let range = text.firstRange(of: mark),
            mark != "{" || range.lowerBound == text.startIndex
        else { return buffer }
        // An object without members would end in a comma.
        let rest = text[range.upperBound...]
        let isEmpty = mark == "{" && rest.first { !$0.isWhitespace } == "}"
        let added = isEmpty ? String(addition.dropLast()) : addition
        return ByteBuffer(string: "\(text[..<range.upperBound])\(added)\(rest)")
    }
}

/// Says once that a piece is the first.
private final class FirstPiece: Sendable {
    private let isTaken = Mutex(false)

    func take() -> Bool {
        isTaken.withLock { isTaken in
            defer { isTaken = true }
            return !isTaken
        }
    }
}
