import Cryptography

/// What one event says, to the last letter: two events that differ in a field, a type, an order or
/// a number's writing have two digests, and what the event hash confuses is told apart.
///
/// Only spacing, the order of members and the spelling of escapes make no difference: they are
/// JSON's and say nothing. SHA-256 over a fixed line, the SHA-256 of the document's
/// `@context`, which gives prefixes their meaning, and the event, both in canonical form.
package enum EventDigest {
    /// The first bytes under every digest: no other of our hashes begins so.
    private static let domain = Array("garita epcis event 1\n".utf8)

    /// `sha-256:` and 64 hex digits for every event of a document, in the order of the text.
    package static func all(in outline: Outline) -> [String] {
        let events = outline.events
        // An event that stands alone has its context inside.
        let context = events.first == 0 ? nil : outline.member(.context, of: 0)
        let scope = context.map { CanonicalJSON.bytes(of: $0, in: outline) } ?? []
        // The context's hash and not the context: it may be long, and there may be many events.
        let head = domain + SHA256.hash(scope)
        return events.map { event in
            let text = CanonicalJSON.bytes(of: event, in: outline)
            return "sha-256:" + Hex.text(SHA256.hash(head + text))
        }
    }
}
