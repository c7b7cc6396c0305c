import HTTPTypes
import JSON
import Testing

@Suite struct MethodTests {
    /// If this fails, a client that tries the wrong method on a path of the standard is told that
    /// the path is not there, and not what it takes.
    @Test(arguments: [
        (HTTPRequest.Method.put, "/epcis/capture", "GET, POST, OPTIONS"),
        (.post, "/epcis/eventTypes", "GET, OPTIONS"),
        (.delete, "/epcis/events", "GET, POST, OPTIONS"),
        (.patch, "/epcis/queries/all", "GET, DELETE, OPTIONS"),
        (.get, "/epcis/queries/all/subscriptions/1/resume", "POST, OPTIONS"),
        (.post, "/epcis/bizSteps/loading/events", "GET, OPTIONS"),
        (.get, "/epcis/nextPageToken/1", "DELETE, OPTIONS"), (.trace, "/epcis", "GET, OPTIONS"),
    ])
    func aWrongMethodIsToldWhichAreRight(
        _ method: HTTPRequest.Method, _ path: String, _ allow: String
    ) async throws {
        let answer = try await Counter().send(method, path)
        #expect(answer.status == 405 && answer.title == "NoSuchResourceException")
        #expect(answer.header("Allow") == allow)
        #expect(answer.headers[.contentType] == "application/problem+json")
        #expect(answer.json["type"]?.string == "epcisException:NoSuchResourceException")
        #expect(answer.json["detail"]?.string == "sent \(method.rawValue); wanted one of \(allow)")
    }

    /// If this fails, a client's next answer on the same connection begins in the middle of this
    /// one.
    @Test(arguments: [("/epcis/events", 405), ("/epcis/none", 404)])
    func aHeadHasNoBody(_ path: String, _ status: Int) async throws {
        let answer = try await Counter().send(.head, path)
        #expect(answer.status == status && answer.text.isEmpty)
    }

    /// If this fails, a question that is too hard is taken for one that is badly written.
    @Test func tooHardAQuestionIsNoMistakeInIt() async throws {
        let values = (0..<300).map { "urn:uuid:\($0)" }.joined(separator: "|")
        let answer = try await Counter().get("/epcis/events?EQ_eventID=\(values)")
        #expect(answer.status == 413 && answer.title == "QueryTooComplexException")
    }
}
