package import HTTPTypes
package import Hummingbird
package import JSON

/// An answer that is not what was asked for: what is wrong, and the cure (RFC 9457).
package struct Problem: Error, Hashable, Sendable {
    package let status: HTTPResponse.Status
    package let title: String
    /// One sentence with the cure. It holds nothing about others' data.
    package let cure: String
    package var recorded: Int?
    package var retryAfterSeconds: Int?
    /// The rest of the body is unwanted, so the connection ends here.
    package var closes: Bool

    package init(
        _ status: HTTPResponse.Status, _ title: String, cure: String, recorded: Int? = nil,
        retryAfterSeconds: Int? = nil, closes: Bool = false
    ) {
        self.status = status
        self.title = title
        self.cure = cure
        self.recorded = recorded
        self.retryAfterSeconds = retryAfterSeconds
        self.closes = closes
    }

    package var response: Response {
        var members: [JSONMember] = [
            JSONMember("type", "about:blank"), JSONMember("title", .text(title)),
            JSONMember("status", .int(status.code)), JSONMember("detail", .text(cure)),
        ]
        if let recorded { members.append(JSONMember("recorded", .int(recorded))) }
        var response = Response.json(.object(members), status: status)
        response.headers[.contentType] = "application/problem+json"
        if let retryAfterSeconds { response.headers[.retryAfter] = String(retryAfterSeconds) }
        if closes { response.headers[.connection] = "close" }
        if status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
        return response
    }

    package static let unknownKey = Problem(
        .unauthorized, "The key is missing or not known here",
        cure: "Send the header “Authorization: Bearer <key>” with a key this node issued.",
        closes: true)

    /// One answer for what is absent and what is not shown, so neither tells of the other.
    package static let notFound = Problem(
        .notFound, "There is nothing here for you",
        cure: "Check the name, and that your key belongs to a party of this load.")
}

extension Response {
    /// What `/health` answers as long as anybody answers.
    package static var alive: Response { .json(["status": "alive"]) }

    /// What `/ready` answers while the node takes nothing.
    package static func notReady(_ why: String) -> Response {
        .json(["status": "not ready", "why": .text(why)], status: .serviceUnavailable)
    }

    package static func json(_ value: JSONValue, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: value.bytes)))
    }

    package static func text(
        _ text: String, type: String = "text/plain; charset=utf-8",
        status: HTTPResponse.Status = .ok
    ) -> Response {
        Response(
            status: status, headers: [.contentType: type, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
