import Crypto

/// What one event says, to the last letter: two events that differ in a field, a type, an order or
/// a number's writing have two digests, and what the event hash confuses is told apart.
///
/// Only spacing, the order of members and the spelling of escapes make no difference: they are
/// JSON's and say nothing. SHA-256 over the document's `@context`, which gives prefixes their
/// meaning, and the event, each in canonical form behind its length.
package enum EventDigest {
    /// The first bytes under every digest: no other of our hashes begins so.
    private static let domain = Array("garita epcis event 1\n".utf8)

    /// `sha-256:` and 64 hex digits for every event of a document, in the order of the text.
    package static func all(in outline: Outline) -> [String] {
        let events = outline.events
        let context = outline.member(.context, of: 0).flatMap { events.first == 0 ? nil : $0 }
        var head = domain
        add(context.map { CanonicalJSON.bytes(of: $0, in: outline) } ?? [], to: &head)
        return events.map { event in
            var bytes = head
            add(CanonicalJSON.bytes(of: event, in: outline), to: &bytes)
            return "sha-256:" + Hex.text(SHA256.hash(data: bytes))
        }
    }

    private static func add(_ part: [UInt8], to bytes: inout [UInt8]) {
        bytes += Array(String(part.count).utf8) + [UInt8(ascii: "\n")]
        bytes += part
    }
}
