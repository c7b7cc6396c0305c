package import Model

/// A membership as its own trader sees it: standing, clocks, gaps, evidence, partners.
package struct TraderView: Sendable {
    package struct Paper: Hashable, Sendable {
        package let criterion: CriterionName
        package let evidence: Evidence
    }

    package struct Partner: Hashable, Sendable {
        package let watch: PartnerWatch
        /// Each programme with the partner's state; empty as long as it may not be seen.
        package let standings: [Standing]
    }

    /// Somebody who asked to see this member: it consents, or does not.
    package struct Request: Hashable, Sendable {
        package let asker: PartyID
        package let name: String
        package let watch: PartnerWatch
    }

    package struct Standing: Hashable, Sendable {
        package let programme: String
        package let state: MemberState
        package let tier: Tier?
    }

    package let day: LegalDay
    package let member: Member
    /// For each programme the member is in, in the order of its applications.
    package let advice: [TierAdvice]
    /// What the same answers leave open in each programme there is.
    package let gaps: [GapList]
    package let papers: [Paper]
    package let partners: [Partner]
    /// Those still open, by the asker's name.
    package let requests: [Request]

    package init?(_ id: PartyID, _ roll: MemberRoll) {
        guard let member = roll[id] else { return nil }
        day = roll.day
        self.member = member
        advice = member.enrolments.compactMap { roll.advice(for: $0, of: member) }
        gaps = roll.shelf.programmes.compactMap { roll.gaps(of: member, in: $0) }
        papers = Self.papers(of: member, roll.shelf)
        partners = member.watches.filter(\.isOpen).map { Self.partner($0, roll) }
        requests = roll.members.flatMap { asker in
            asker.watches.filter { $0.partner == id && $0.isOpen }
                .map { Request(asker: asker.id, name: asker.name, watch: $0) }
        }
    }

    /// In the order of the programmes' criteria.
    private static func papers(of member: Member, _ shelf: CriteriaShelf) -> [Paper] {
        member.enrolments.flatMap { enrolment in
            let criteria = shelf.profile(enrolment.programme, enrolment.entity)?.criteria ?? []
            return criteria.flatMap { criterion -> [Paper] in
                let name = CriterionName(enrolment.programme, criterion.label)
                let said = member.answers[name]?.answer.evidence ?? []
                return said.map { Paper(criterion: name, evidence: $0) }
            }
        }
    }

    private static func partner(_ watch: PartnerWatch, _ roll: MemberRoll) -> Partner {
        let seen = watch.mayBeSeen ? roll[watch.partner]?.enrolments ?? [] : []
        return Partner(
            watch: watch,
            standings: seen.map {
                Standing(programme: $0.programme, state: $0.state, tier: $0.tier?.tier)
            })
    }
}
