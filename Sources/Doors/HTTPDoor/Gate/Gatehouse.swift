package import Model

/// What stands behind the HTTP door, as the door sees it: who is this, what did they say, keep it.
/// Closures, so that the door knows neither the decoder nor the store.
package struct Gatehouse: Sendable {
    package typealias Decoded = Result<[Submission], Refusal>
    package typealias Verdict = Result<Submission, Refusal>

    /// Takes the same time whether the secret is known or not.
    package let authenticate: @Sendable (_ secret: String) async -> Sender?
    /// Whose key this is as things stand now; nil once it is retired. For those who came in with it
    /// earlier and hold no secret any more: the console's sessions.
    package let holder: @Sendable (_ key: KeyID) async -> Sender?
    /// One NDJSON line, without its newline. `line` counts from 1.
    package let decode: @Sendable (_ bytes: [UInt8], _ sender: Sender, _ line: Int) -> Decoded
    /// One JSON document: an array of trips, an EPCIS document, a lane. A verdict on each element,
    /// or a single refusal when the whole is no document.
    package let decodeDocument: @Sendable (_ bytes: [UInt8], _ sender: Sender) -> [Verdict]
    /// One outcome per submission, in order. Returns only when the facts are on disk; when it
    /// throws, none of these submissions is acknowledged.
    package let submit:
        @Sendable (_ submissions: [Submission], _ sender: Sender, _ mode: Mode) async throws
            -> [Outcome]
    /// What the sender of a statement that was taken should know of it; nil where nothing.
    package let remark: @Sendable (_ submission: Submission) async -> String?

    package init(
        authenticate: @escaping @Sendable (String) async -> Sender?,
        holder: @escaping @Sendable (KeyID) async -> Sender?,
        decode: @escaping @Sendable ([UInt8], Sender, Int) -> Decoded,
        decodeDocument: @escaping @Sendable ([UInt8], Sender) -> [Verdict],
        submit: @escaping @Sendable ([Submission], Sender, Mode) async throws -> [Outcome],
        remark: @escaping @Sendable (Submission) async -> String? = { _ in nil }
    ) {
        self.remark = remark
        self.authenticate = authenticate
        self.holder = holder
        self.decode = decode
        self.decodeDocument = decodeDocument
        self.submit = submit
    }

    /// What to do with the rest when one statement of a delivery is refused.
    package enum Mode: String, Hashable, Sendable {
        /// Keep what is right; say what was not.
        case proceed
        /// Keep all or nothing.
        case rollback
    }

    /// Thrown by `submit` when the node takes nothing now.
    package enum Hindrance: Error, Hashable {
        case busy(retryAfterSeconds: Int)
        case closing
        case diskFull
        /// A write failed; somebody has to look at the disk and start the node again.
        case stopped
    }
}
