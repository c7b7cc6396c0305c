package import Model

/// What both sides of every arrangement said: standings, links between identifiers, consents,
/// and treatment that one of them withholds.
package struct RecognitionRegister: Sendable {
    package private(set) var standings = StandingRegister()
    private var links: [PartyID: [PartyID: DatedSwitch]] = [:]
    private var consents: [PartyID: DatedSwitch] = [:]
    private var suspensions: [TreatmentKey: DatedSwitch] = [:]

    /// A company has a handful of numbers, a group of companies some dozens.
    package static let linksMax = 64

    private struct TreatmentKey: Hashable {
        let arrangement: String
        let side: RecognitionSide
        let member: PartyID?
    }

    package init() {}

    package mutating func take(_ statement: FeedStatement) throws(RegisterRefusal) {
        switch statement {
        case .status(let member, let fact): try standings.take(fact, of: member)
        case .link(let a, let b, let isOn, let from):
            try join(a, b, isOn, from)
            try join(b, a, isOn, from)
        case .consent(let member, let isGiven, let from):
            try consents[member, default: DatedSwitch(cautious: false)]
                .turn(isGiven, from, "the consent of \(member)")
        case .treatment(let arrangement, let side, let member, let isSuspended, let from):
            let key = TreatmentKey(arrangement: arrangement, side: side, member: member)
            try suspensions[key, default: DatedSwitch(cautious: true)]
                .turn(isSuspended, from, "the treatment under \(arrangement)")
        }
    }

    private mutating func join(
        _ a: PartyID, _ b: PartyID, _ isOn: Bool, _ from: Instant
    ) throws(RegisterRefusal) {
        if links[a]?[b] == nil, links[a, default: [:]].count >= Self.linksMax {
            throw .linksFull(a)
        }
        try links[a, default: [:]][b, default: DatedSwitch(cautious: false)]
            .turn(isOn, from, "the link of \(a) to \(b)")
    }

    package func knows(_ id: PartyID) -> Bool { standings.knows(id) || links[id] != nil }

    /// The identifiers of the same company on that day, by direct links, in the order of names.
    package func identifiers(linkedTo id: PartyID, on moment: Instant) -> [PartyID] {
        (links[id] ?? [:]).filter { $0.value.isOn(at: moment) }.map(\.key).sorted()
    }

    /// Whatever number was ever said to be the same company's, in the order of names.
    package func everLinked(to id: PartyID) -> [PartyID] { (links[id] ?? [:]).keys.sorted() }

    func consent(of member: PartyID, on moment: Instant) -> (isGiven: Bool, since: Instant?) {
        let consent = consents[member]
        return (consent?.isOn(at: moment) ?? false, consent?.since(at: moment))
    }

    /// Who withholds the treatment, and from when: either side can, of one member or of all.
    func suspension(
        of member: PartyID, under arrangement: String, on moment: Instant
    ) -> (by: RecognitionSide, isOfAll: Bool, since: Instant)? {
        for side in RecognitionSide.allCases {
            for who in [nil, member] {
                let key = TreatmentKey(arrangement: arrangement, side: side, member: who)
                if let turn = suspensions[key], turn.isOn(at: moment),
                    let since = turn.since(at: moment)
                {
                    return (side, who == nil, since)
                }
            }
        }
        return nil
    }
}

extension DatedSwitch {
    fileprivate mutating func turn(
        _ isOn: Bool, _ from: Instant, _ what: String
    ) throws(RegisterRefusal) {
        guard !isFull else { throw .turnsFull(what) }
        set(isOn, from: from)
    }
}
