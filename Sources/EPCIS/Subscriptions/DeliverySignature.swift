import Cryptography
package import Model

/// What a receiver checks before it believes a delivery: `t=SECONDS,v1=HEX` in `GS1-Signature`.
///
/// HMAC-SHA256 under the subscription's secret over the time, the delivery's name and the body,
/// with full stops between. The time makes an old delivery of no use to whoever kept it; the name
/// tells a receiver which ones it has had.
package struct DeliverySignature: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    package init(secret: String, delivery: String, at: Instant, body: [UInt8]) {
        let seconds = at.milliseconds / 1_000
        let code = HMAC256.code(
            of: Array("\(seconds).\(delivery).".utf8) + body, under: Array(secret.utf8))
        description = "t=\(seconds),v1=\(Hex.text(code))"
    }
}
