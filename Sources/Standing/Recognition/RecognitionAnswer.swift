package import Model

/// Whether a partner's member is treated as trusted on our side at a moment, and why.
package struct RecognitionAnswer: Hashable, Sendable {
    package let arrangement: Arrangement
    /// The identifier under which the partner knows the member.
    package let member: PartyID
    package let checks: [RecognitionCheck]

    package var isRecognised: Bool { checks.allSatisfy(\.fits) }

    /// In percent of the score that counts as high risk.
    ///
    /// 20 is the most that the lowest tier of our own members may be given (6 USC 964(a)). What
    /// partners' members are given is not public: that it is the same is this program's choice.
    package static let creditPercentMax = 20

    package var creditPercent: Int { isRecognised ? Self.creditPercentMax : 0 }

    /// - Parameter linked: other identifiers of the same company on that day.
    init(
        _ arrangement: Arrangement, _ member: PartyID, asked: PartyID, linked: [PartyID],
        _ register: RecognitionRegister, _ moment: Instant
    ) {
        self.arrangement = arrangement
        self.member = member
        let of = RecognitionConditions(arrangement, member, register, moment)
        checks = [
            of.arranged, of.standing, of.kind, of.link(asked, linked), of.consent, of.treatment,
        ].compactMap { $0 }
    }
}

extension RecognitionRegister {
    /// One answer for each partner programme that ever spoke of the company.
    package func recognition(of id: PartyID, on moment: Instant) -> [RecognitionAnswer] {
        let linked = identifiers(linkedTo: id, on: moment)
        return ([id] + linked).flatMap { member in
            standings.programmes(of: member).compactMap { Arrangement.with($0) }.map {
                RecognitionAnswer($0, member, asked: id, linked: linked, self, moment)
            }
        }
    }
}
