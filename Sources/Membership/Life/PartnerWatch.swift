package import Model

/// A member's wish to see a partner's standing: it sees nothing before the partner consents.
package struct PartnerWatch: Hashable, Sendable {
    package let partner: PartyID
    package let asked: LegalDay
    package internal(set) var consented: LegalDay?
    package internal(set) var ended: LegalDay?

    package var isOpen: Bool { ended == nil }
    package var mayBeSeen: Bool { consented != nil && isOpen }
}
