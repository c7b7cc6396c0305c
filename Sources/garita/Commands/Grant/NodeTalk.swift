import Foundation
import JSON

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A serving node as somebody with a key sees it.
struct NodeTalk: Sendable {
    let url: URL
    let key: String

    /// Hands in one statement; throws what the node says against it.
    func tell(_ line: JSONValue) async throws {
        var request = URLRequest(url: url.appending(path: "v1/events"))
        request.httpMethod = "POST"
        request.setValue("application/x-ndjson", forHTTPHeaderField: "Content-Type")
        request.setValue("Bearer \(key)", forHTTPHeaderField: "Authorization")
        request.httpBody = Data((line.text + "\n").utf8)
        let data: Data, response: URLResponse
        do { (data, response) = try await URLSession.shared.data(for: request) } catch {
            throw GiveUp.later(
                "\(url.absoluteString) does not answer; is the node running, and is --url right?")
        }
        let status = (response as? HTTPURLResponse)?.statusCode ?? 0
        // What is no JSON is shown as it is.
        let answer = try? JSONValue(parsing: Array(data))
        guard status != 200 else { return }
        if let refused = answer?["refused"]?.array?.first, let wanted = refused["wanted"]?.string {
            throw GiveUp.useless(wanted)
        }
        let why = answer?["detail"]?.string ?? String(decoding: data.prefix(400), as: UTF8.self)
        throw GiveUp.useless("The node answered \(status). \(why)")
    }
}
