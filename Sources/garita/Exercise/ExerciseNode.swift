import Foundation
import JSON
import Model

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

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
        let (data, status) = try await ask("port/exercise")
        guard status == 200, let answer = try? JSONValue(parsing: Array(data)),  // told below
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

    /// The median wait that the node shows of a lane's last trucks; nil: it shows none.
    func shownWaits() async throws -> [Double?] {
        let (data, _) = try await ask("port/waits")
        let answer = try JSONValue(parsing: Array(data))
        return (answer["lanes"]?.array ?? []).map { $0["joiner_s"]?.double }
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
        var request = URLRequest(url: url.appending(path: "v1/events"))
        request.httpMethod = "POST"
        request.setValue("application/x-ndjson", forHTTPHeaderField: "Content-Type")
        request.setValue("Bearer \(key)", forHTTPHeaderField: "Authorization")
        request.setValue(exercise, forHTTPHeaderField: "Garita-Exercise")
        request.httpBody = Data(lines.map { $0.text + "\n" }.joined().utf8)
        let (data, response) = try await URLSession.shared.data(for: request)
        let status = (response as? HTTPURLResponse)?.statusCode ?? 0
        guard status != 401, status != 403 else {
            throw GiveUp.useless(
                "The node refused the key (\(status)): wanted one of role operator or customs of this "
                    + "very node. Make one with `garita key add --role operator --party port --data "
                    + "FOLDER`.")
        }
        guard status == 200 || status == 422 else {
            throw GiveUp.later(
                "The node answered \(status): \(String(decoding: data.prefix(400), as: UTF8.self))")
        }
        return try JSONValue(parsing: Array(data))
    }

    private func ask(_ path: String) async throws -> (Data, Int) {
        do {
            let (data, response) = try await URLSession.shared.data(from: url.appending(path: path))
            return (data, (response as? HTTPURLResponse)?.statusCode ?? 0)
        } catch {
            throw GiveUp.later(
                "\(url.absoluteString) does not answer; is the node running, and is --url right?")
        }
    }
}
