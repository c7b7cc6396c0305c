import Foundation
import JSON
import Model

/// The node of an exercise as whoever feeds it sees it.
struct ExerciseNode: Sendable {
    let url: URL
    let key: String

    /// What the node says of its exercise.
    struct State: Sendable {
        let name: String
        let now: Instant
        let speed: Double
        /// Booths that the shift has filed, standard first; nil where it filed none.
        let booths: [Int?]
    }

    /// A few thousand lines are a few hundred kilobytes.
    private static let linesMax = 2_000

    func state() async throws -> State {
        let (bytes, status) = try await ask("port/exercise")
        guard status == 200, let answer = try? JSONValue(parsing: bytes),  // told below
            let name = answer["exercise"]?.string, let text = answer["now"]?.string,
            let now = try? Instant(rfc3339: text), let speed = answer["speed"]?.double
        else {
            throw GiveUp.useless(
                "\(url.absoluteString) is no exercise (it answered \(status)): nothing was sent. Start "
                    + "one with `garita serve --exercise NAME --data FOLDER`.")
        }
        return State(
            name: name, now: now, speed: speed,
            booths: ["standard", "fast"].map { answer["filed"]?[$0]?.int })
    }

    /// Hands in lines, in their order; the sentence of the first that was refused.
    func tell(_ lines: [JSONValue], of exercise: String) async throws -> String? {
        var refusal: String?
        for start in stride(from: 0, to: lines.count, by: Self.linesMax) {
            let part = lines[start..<min(lines.count, start + Self.linesMax)]
            let receipt = try await post(part, exercise)
            refusal = refusal ?? receipt["refused"]?.array?.first?.text
        }
        return refusal
    }

    private func post(_ lines: ArraySlice<JSONValue>, _ exercise: String) async throws -> JSONValue
    {
        let headers = [
            "Content-Type: application/x-ndjson", "Authorization: Bearer \(key)",
            "Garita-Exercise: \(exercise)",
        ]
        let (bytes, status) = try await ask(
            "v1/events", headers, lines.flatMap { $0.text.utf8 + [UInt8(ascii: "\n")] })
        guard status != 401, status != 403 else {
            throw GiveUp.useless(
                "The node refused the key (\(status)): wanted one of role operator or customs of this "
                    + "very node. Make one with `garita key add --role operator --party port --data "
                    + "FOLDER`.")
        }
        guard status == 200 || status == 422 else {
            throw GiveUp.later(
                "The node answered \(status): \(String(decoding: bytes.prefix(400), as: UTF8.self))"
            )
        }
        return try JSONValue(parsing: bytes)
    }

    private func ask(
        _ path: String, _ headers: [String] = [], _ body: [UInt8]? = nil
    ) async throws -> ([UInt8], Int) {
        let place = url.appending(path: path).absoluteString
        guard let answer = await NodeCall(url: place, headers: headers, body: body).answer() else {
            throw GiveUp.later(
                "\(url.absoluteString) does not answer; is the node running, and is --url right?")
        }
        return (answer.body, answer.status)
    }
}
