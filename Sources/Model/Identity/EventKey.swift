/// What makes two deliveries the same event: 64 bits of a SHA-256 over what was stated.
///
/// It serves to answer a repeat with the first receipt, never as evidence; the ledger's leaf has
/// its own salted digest. It also breaks ties between facts of one moment, so that the order of a
/// fold does not depend on the order of arrival.
package struct EventKey: Hashable, Comparable, Sendable {
    package let bits: UInt64

    package init(bits: UInt64) { self.bits = bits }

    /// The same event as said by this party: an id that one sender chose means nothing in the
    /// mouth of another, so nobody can use up somebody else's.
    package func said(by party: PartyID, _ kind: Event.Kind) -> EventKey {
        let start = (bits ^ 0xcbf2_9ce4_8422_2325 ^ UInt64(kind.rawValue)) &* 0x0100_0000_01b3
        return EventKey(
            bits: party.description.utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x0100_0000_01b3 })
    }

    package static func < (a: Self, b: Self) -> Bool { a.bits < b.bits }
}
