import Model

/// Which numbers are one company's, and who agreed to be known, with the place of each word: what a
/// clearance rests on that a partner's programme gave.
///
/// As with every dated word the last one up to a moment counts; of the same moment, the one that ends.
struct RecognitionGrounds: Sendable {
    private var links: [PartyID: [PartyID: DatedSwitch]] = [:]
    private var consents: [PartyID: DatedSwitch] = [:]

    /// False where one of the two has more links or turns than are kept.
    mutating func link(
        _ one: PartyID, _ other: PartyID, isOn: Bool, from: Instant, at index: LedgerIndex
    ) -> Bool {
        for (a, b) in [(one, other), (other, one)] {
            let known = links[a]?[b]
            guard known != nil || (links[a]?.count ?? 0) < RecognitionRegister.linksMax,
                known?.isFull != true
            else { return false }
            links[a, default: [:]][b, default: DatedSwitch(cautious: false)]
                .set(isOn, from: from, at: index)
        }
        return true
    }

    mutating func consent(
        of member: PartyID, isGiven: Bool, from: Instant, at index: LedgerIndex
    ) -> Bool {
        guard consents[member]?.isFull != true else { return false }
        consents[member, default: DatedSwitch(cautious: false)]
            .set(isGiven, from: from, at: index)
        return true
    }

    /// A number of the same company, or one that was until the link ended.
    struct Link: Hashable, Sendable {
        let other: PartyID
        let isOn: Bool
        let index: LedgerIndex?
    }

    /// Those that hold at a moment come first, each kind in the order of names.
    func links(of member: PartyID, at moment: Instant) -> [Link] {
        guard let others = links[member] else { return [] }
        let said = others.filter { $0.value.since(at: moment) != nil }.map { other, link in
            Link(other: other, isOn: link.isOn(at: moment), index: link.place(at: moment))
        }
        return said.sorted { $0.isOn != $1.isOn ? $0.isOn : $0.other < $1.other }
    }

    /// Whatever number was ever said to be the same company's. In no order that is to be seen.
    func everLinked(to member: PartyID) -> Set<PartyID> { Set((links[member] ?? [:]).keys) }

    func consent(of member: PartyID, at moment: Instant) -> (isGiven: Bool, index: LedgerIndex?) {
        guard let consent = consents[member] else { return (false, nil) }
        return (consent.isOn(at: moment), consent.place(at: moment))
    }
}
