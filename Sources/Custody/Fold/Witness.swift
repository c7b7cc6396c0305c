package import Model

/// A fact that shows something: where it stands, when it happened, when the lane heard of it.
package struct Witness: Hashable, Sendable {
    package let index: LedgerIndex
    package let at: Instant
    package let heard: Instant

    package init(_ fact: Fact) {
        index = fact.index
        at = fact.event.occurred
        heard = fact.received
    }

    package init(index: LedgerIndex, at: Instant, heard: Instant) {
        self.index = index
        self.at = at
        self.heard = heard
    }
}
