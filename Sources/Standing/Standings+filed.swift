package import Model

extension Standings {
    /// Takes it in; answers whose loads are to be judged anew.
    package mutating func take(_ change: StandingChange, now: Instant) -> Set<PartyID> {
        switch change {
        case .enrolled(let member, let words):
            enrol(member, words, now: now)
            return [member]
        case .said(let word): return hear(word, now: now)
        case .overfull(let member, let index):
            isEmpty = false
            overfull[member] = overfull[member] ?? index
            return [member]
        }
    }

    /// What a member's file says takes the place of what it said before: a deed that was filed late
    /// may change what those after it came to.
    package mutating func enrol(
        _ member: PartyID, _ words: [EnrolledWord], now: Instant
    ) {
        for old in enrolled[member] ?? [] { drop(old, member) }
        enrolled[member] = words
        for word in words {
            isEmpty = false
            take(word.fact, of: member, by: word.office, word.index, now)
        }
    }

    private mutating func drop(_ old: EnrolledWord, _ member: PartyID) {
        let said = Said(authority: old.office, member: member, fact: old.fact)
        guard places[said] == old.index, !echoed.contains(said) else { return }
        registers[old.office]?.drop(old.fact, of: member)
        places[said] = nil
    }

    /// What a side says under an arrangement; answers whose loads are to be judged anew. Links and
    /// consents act where the policy asks for them.
    package mutating func hear(_ word: RecognitionWord, now: Instant) -> Set<PartyID> {
        switch word.statement {
        case .status(let member, let fact):
            hear(
                StandingNotice(
                    at: fact.from, member: member, word: .standing(fact),
                    authority: word.authority), at: word.index, now: now)
            return [member]
        case .link(let one, let other, let isOn, let from):
            return ground([one, other], from, word, now: now) {
                $0.link(one, other, isOn: isOn, from: from, at: word.index)
            }
        case .consent(let member, let isGiven, let from):
            return ground([member], from, word, now: now) {
                $0.consent(of: member, isGiven: isGiven, from: from, at: word.index)
            }
        case .treatment(let name, let side, let member, let isSuspended, let from):
            guard let arrangement = Arrangement.named(name) else { return [] }
            isEmpty = false
            let stop = WithheldTreatments.Stop(
                authority: word.authority, from: from, index: word.index)
            treatments.hear(
                arrangement.programme, member, by: side, isSuspended: isSuspended, stop)
            let concerned = member.map { [$0] } ?? members(in: arrangement.programme)
            for one in concerned { turns.add(from, one, now: now) }
            return concerned
        }
    }

    /// Takes in what a partner's word rests on; nobody is concerned where nobody asks for it.
    private mutating func ground(
        _ members: Set<PartyID>, _ from: Instant, _ word: RecognitionWord, now: Instant,
        _ take: (inout RecognitionGrounds) -> Bool
    ) -> Set<PartyID> {
        guard var mine = grounds else { return [] }
        // Out of its place while it changes, so that nothing is copied.
        grounds = nil
        let isTaken = take(&mine)
        grounds = mine
        for member in members {
            if !isTaken {
                isEmpty = false
                overfull[member] = overfull[member] ?? word.index
            }
            turns.add(from, member, now: now)
        }
        return members
    }

    /// Those whose loads stand otherwise when something is said of these: a trip may name a company
    /// by another of its numbers.
    package func known(as members: Set<PartyID>) -> Set<PartyID> {
        guard let grounds else { return members }
        return members.reduce(into: members) { $0.formUnion(grounds.everLinked(to: $1)) }
    }

    /// Everybody of whom a programme said anything.
    private func members(in programme: TrustProgramme) -> Set<PartyID> {
        registers.values.reduce(into: []) { $0.formUnion($1.members(in: programme)) }
    }
}
