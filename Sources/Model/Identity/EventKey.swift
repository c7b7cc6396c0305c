/// What makes two deliveries the same event: 64 bits of a SHA-256 over what was stated.
///
/// It serves to answer a repeat with the first receipt, never as evidence; the ledger's leaf has
/// its own salted digest. It also breaks ties between facts of one moment, so that the order of a
/// fold does not depend on the order of arrival.
package struct EventKey: Hashable, Comparable, Sendable {
    package let bits: UInt64

    package init(bits: UInt64) { self.bits = bits }

    package static func < (a: Self, b: Self) -> Bool { a.bits < b.bits }
}
