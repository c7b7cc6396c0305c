import Model

extension Standings {
    /// The best of what programmes say of a party now; a ban in any of them comes before all. What
    /// was only announced says nothing yet.
    func best(of member: PartyID, forPeople: Bool, at moment: Instant) -> BestStanding? {
        var best: BestStanding?
        let own = Asked(of: member, forPeople: forPeople, at: moment)
        if !weigh(own, into: &best), !forPeople, let grounds {
            for link in grounds.links(of: member, at: moment) {
                let asked = Asked(over: link, at: moment)
                if weigh(asked, into: &best) { break }
            }
        }
        guard let found = best, let fact = found.answer.fact else { return nil }
        // Looked up once, for the one that counts.
        best?.index =
            places[
                Said(authority: found.authority, member: found.member, fact: fact)]
        return best
    }

    /// Whose standing is asked for: under the name that the trip has, or under a linked one.
    struct Asked {
        let member: PartyID
        let forPeople: Bool
        let isLinked: Bool
        /// The link has not ended; over one that has, good words give nothing and bad ones do not reach.
        let isOn: Bool
        /// Where the link to the trip's name is recorded.
        let link: LedgerIndex?
        let moment: Instant

        init(of member: PartyID, forPeople: Bool, at moment: Instant) {
            self.member = member
            self.forPeople = forPeople
            isLinked = false
            isOn = true
            link = nil
            self.moment = moment
        }

        init(over link: RecognitionGrounds.Link, at moment: Instant) {
            member = link.other
            forPeople = false
            isLinked = true
            isOn = link.isOn
            self.link = link.index
            self.moment = moment
        }

        /// A carrier is registered for FAST as a driver is; no person is certified as a company.
        /// Under another number only what a partner says of the same company counts.
        func counts(_ programme: TrustProgramme) -> Bool {
            isLinked ? Arrangement.with(programme) != nil : programme.isForPeople || !forPeople
        }
    }

    /// True where what is said is a ban, which is the last word.
    private func weigh(_ asked: Asked, into best: inout BestStanding?) -> Bool {
        for authority in authorities {
            guard let register = registers[authority] else { continue }
            var isBan = false
            register.eachStanding(of: asked.member, on: asked.moment) { programme, answer in
                guard asked.counts(programme), answer.fact != nil, asked.isOn || answer.isGood
                else { return true }
                let found = standing(programme, answer, asked, by: authority)
                isBan = answer.isBan
                if isBan || best.map({ $0.isWorse(than: found) }) ?? true { best = found }
                return !isBan
            }
            if isBan { return true }
        }
        return false
    }

    func standing(
        _ programme: TrustProgramme, _ answer: StandingAnswer, _ asked: Asked,
        by authority: PartyID
    ) -> BestStanding {
        let isGood = answer.isGood
        return BestStanding(
            programme: programme, answer: answer, authority: authority, member: asked.member,
            withheld: isGood
                ? treatments.stop(of: asked.member, programme, at: asked.moment) : nil,
            terms: isGood
                ? terms(programme, asked, by: authority)
                : ArrangementTerms(unmet: nil, evidence: asked.places))
    }
}

extension Standings.Asked {
    /// The link over which somebody is known, where it was over one.
    var places: [LedgerIndex] { link.map { [$0] } ?? [] }
}
