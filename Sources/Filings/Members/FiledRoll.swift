package import Membership
package import Model

/// Members as the ledger leaves them on a day: Membership's own roll, and which fact each of its
/// flaws is about.
package struct FiledRoll: Sendable {
    /// A deed that did not count, or counts with a doubt.
    package struct Flaw: Hashable, Sendable {
        package let index: LedgerIndex
        package let isKept: Bool
        package let sentence: String
        package let member: PartyID
        /// Somebody has to act: until then what the page says of the member is in doubt. A deed that
        /// did not count is settled when its side acts on the membership again.
        package let isOpen: Bool

        fileprivate var settled: Self {
            Self(
                index: index, isKept: isKept, sentence: sentence, member: member, isOpen: false)
        }
    }

    package let roll: MemberRoll
    package let flaws: [Flaw]

    /// - Parameters:
    ///   - about: whose flaws are told; nil for everybody's.
    ///   - shelf: by which criteria.
    init(
        _ cabinet: MemberCabinet, _ members: Set<PartyID>, about: PartyID?, on day: LegalDay,
        by shelf: CriteriaShelf
    ) {
        let names = members.sorted()
        let filed = names.flatMap { cabinet.deeds(of: $0) }
        let derived = names.flatMap { cabinet.incidents(of: $0) }
        let all = (cabinet.ruled(filed) + derived).sorted(by: FiledDeed.isBefore)
        roll = MemberRoll(
            all.enumerated().map { $1.numbered($0 + 1) }, shelf: shelf, on: day)
        let unread = filed.filter(cabinet.isOfAnother).map { Self.flaw($0, cabinet) }
        let told = roll.flaws.compactMap { flaw -> Flaw? in
            let deed = all[flaw.line - 1]
            // What the lane derived is no line of anybody's to correct.
            guard !deed.isDerived else { return nil }
            return Flaw(
                index: deed.index, isKept: flaw.isKept, sentence: flaw.sentence,
                member: deed.event.member, isOpen: !flaw.isKept)
        }
        let offered = names.flatMap { Self.offers(of: $0, filed, cabinet) }
        let newest = NewestDeeds(
            filed.filter { $0.event.day <= day },
            without: (unread + told).filter { !$0.isKept })
        flaws = (unread + told + offered).filter { about == nil || $0.member == about }
            .map { newest.isAfter($0.index) ? $0.settled : $0 }
            .sorted { ($0.index, $0.sentence) < ($1.index, $1.sentence) }
    }

    /// Until the other side has said the same, a handover has changed nothing.
    private static func offers(
        of member: PartyID, _ filed: [FiledDeed], _ cabinet: MemberCabinet
    ) -> [Flaw] {
        let programmes = Set(
            filed.filter { $0.event.member == member }.compactMap(\.event.programme))
        return programmes.sorted().compactMap { programme in
            guard let held = cabinet.tenures[member, programme], let office = held.office,
                let offer = held.offer
            else { return nil }
            return Flaw(
                index: offer.index, isKept: true,
                sentence: "\(office) hands the membership in \(programme) to \(offer.office), "
                    + "which has not taken it: it files “handed” with the same “to”",
                member: member, isOpen: false)
        }
    }

    private static func flaw(_ deed: FiledDeed, _ cabinet: MemberCabinet) -> Flaw {
        let office = deed.event.programme.flatMap { cabinet.office(of: deed.event.member, in: $0) }
        let sentence =
            "\(office?.description ?? "another office") decides on this membership; what "
            + "\(deed.office?.description ?? "another") files of it does not count"
        return Flaw(
            index: deed.index, isKept: false, sentence: sentence, member: deed.event.member,
            isOpen: true)
    }
}

extension FiledDeed {
    /// Made from a break of custody, not filed by anybody.
    fileprivate var isDerived: Bool { event.line == 0 }
}
