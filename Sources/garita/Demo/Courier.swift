import Foundation
import Simulation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Carries statements to a node over HTTP, as a carrier's or exporter's own system would.
struct Courier: Sendable {
    let node: URL
    let keys: [Speaker: String]

    struct Refused: Error, CustomStringConvertible {
        let status: Int
        let body: String
        var description: String { "The node answered \(status): \(body)" }
    }

    /// Returns once the node has said that everything is on disk.
    func deliver(_ lines: [ArraySlice<UInt8>], as speaker: Speaker) async throws -> Data {
        var request = URLRequest(url: node.appending(path: "v1/events"))
        request.httpMethod = "POST"
        request.setValue("application/x-ndjson", forHTTPHeaderField: "Content-Type")
        request.setValue("Bearer \(keys[speaker] ?? "")", forHTTPHeaderField: "Authorization")
        var body = Data(capacity: lines.reduce(0) { $0 + $1.count + 1 })
        for line in lines {
            body.append(contentsOf: line)
            body.append(UInt8(ascii: "\n"))
        }
        request.httpBody = body
        let (answer, response) = try await URLSession.shared.data(for: request)
        let status = (response as? HTTPURLResponse)?.statusCode ?? 0
        // 422: understood and refused, every line of it; the receipt says why.
        guard status == 200 || status == 422 else {
            throw Refused(status: status, body: String(decoding: answer, as: UTF8.self))
        }
        return answer
    }
}
