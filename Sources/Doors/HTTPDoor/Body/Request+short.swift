import HTTPTypes
package import Hummingbird

extension Request {
    /// Refuses a body that is longer than `most` bytes, or does not say how long it is, before any of
    /// it is read: what is left of it is then passed over within the door's limits.
    package func demandShort(_ most: Int) throws(Problem) {
        guard headers[.transferEncoding] == nil else {
            throw Problem(
                .lengthRequired, "The body does not say how long it is",
                cure: "Send it in one piece with Content-Length, at most \(most) bytes.")
        }
        let length = headers[.contentLength].flatMap { Int($0) } ?? 0
        guard length <= most else {
            throw Problem(
                .contentTooLarge, "The body is longer than \(most) bytes",
                cure: "Send at most \(most) bytes.")
        }
    }
}
