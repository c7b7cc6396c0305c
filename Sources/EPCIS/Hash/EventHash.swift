import Cryptography

/// The CBV 2.0 event hash id: one name for one event, whoever computes it.
///
/// A name and no seal: by its specification it leaves fields out, sorts lists, rewrites numbers
/// and puts nothing between what it joins. What must not be confused goes by `EventDigest`.
package struct EventHash: Sendable {
    /// What is hashed: every field in a fixed order, in one spelling.
    package let prehash: [UInt8]

    /// `ni:///sha-256;...?ver=CBV2.0`, as RFC 6920 names things by their hash.
    package var id: String {
        "ni:///sha-256;" + Hex.text(SHA256.hash(prehash)) + "?ver=CBV2.0"
    }

    /// One for every event of a document, in the order of the text; nil for an event that is no
    /// object, or whose text would be longer than any event is.
    package static func each<Failure: Error>(
        in outline: Outline, _ body: (EventHash?) throws(Failure) -> Void
    ) throws(Failure) {
        let ignored = outline.ignoredFields
        var writer = PrehashWriter(outline)
        for event in outline.events {
            let isObject = outline.kind(event) == .object
            let prehash = isObject ? writer.prehash(of: event, ignoring: ignored) : nil
            try body(prehash.map(EventHash.init))
        }
    }

    package static func all(in outline: Outline) -> [EventHash?] {
        var hashes: [EventHash?] = []
        each(in: outline) { hashes.append($0) }
        return hashes
    }
}

extension Outline {
    /// The events of a capture document or a query's answer, or the event that stands alone.
    package var events: [Int] {
        let lists = [
            member(.epcisBody, .eventList, under: 0),
            member(.epcisBody, .queryResults, .resultsBody, .eventList, under: 0),
        ]
        if let list = lists.compactMap({ $0 }).first {
            return kind(list) == .array ? Array(children(of: list)) : [list]
        }
        let isDocument = member(.epcisBody, of: 0) != nil
        return kind(0) == .object && !isDocument && member(.type, of: 0) != nil ? [0] : []
    }

    /// Names of members that a repository added for itself and asks to be left out: the
    /// reference's `ignoreFields`, beside the events.
    var ignoredFields: [[UInt8]] {
        let holders = [0, member(.epcisBody, .queryResults, under: 0)].compactMap { $0 }
        var names: [[UInt8]] = []
        for holder in holders where kind(holder) == .object {
            for child in children(of: holder) where kind(child) == .array {
                guard
                    bytes[nameRange(child)].reversed().starts(with: ":ignoreFields".utf8.reversed())
                else { continue }
                names += children(of: child).prefix(Self.ignoredMax).map { Array(bytes[range($0)]) }
            }
        }
        return Array(names.prefix(Self.ignoredMax))
    }

    /// Every member of every event is looked up among them.
    private static let ignoredMax = 32
}
