package import Model

/// What authorities said of everybody who touches loads, as a lane's ledger has it.
///
/// A function of the notices alone: the order in which they came changes no answer. Each authority
/// speaks for itself: none lifts what another said.
package struct Standings: Sendable {
    var registers: [PartyID: StandingRegister] = [:]
    var places: [Said: LedgerIndex] = [:]
    /// What members' files say, to be replaced when they say something else.
    var enrolled: [PartyID: [EnrolledWord]] = [:]
    /// Said by a notice, too, so that it stays when the file says something else.
    var echoed: Set<Said> = []
    var treatments = WithheldTreatments()
    private var denials: [PartyID: [Denial]] = [:]
    /// Of whom more was said than is kept. Nothing good is believed of them any more.
    var overfull: [PartyID: LedgerIndex] = [:]
    /// What is said to begin or to end later: nobody will speak then.
    var turns = ComingTurns<PartyID>()
    package internal(set) var isEmpty = true
    /// Links and consents that a partner's word rests on; nil where the policy does not ask for them.
    var grounds: RecognitionGrounds?
    /// Those who spoke, in the order of their names.
    var authorities: [PartyID] = []

    /// A party stands on a handful of lists; more is a feed gone wild.
    private static let denialsMax = 64

    struct Said: Hashable {
        let authority: PartyID
        let member: PartyID
        let fact: StandingFact
    }

    struct Denial: Hashable {
        let authority: PartyID
        let list: String
        let from: Instant
        let isDenied: Bool
        let index: LedgerIndex
    }

    /// - Parameter asksArrangements: a partner's good word counts only where what its arrangement
    ///   asks is met.
    package init(asksArrangements: Bool = false) {
        grounds = asksArrangements ? RecognitionGrounds() : nil
    }

    /// Takes a notice in. What holds from `now` on is judged at once; what comes later waits.
    package mutating func hear(
        _ notice: StandingNotice, at index: LedgerIndex, now: Instant
    ) {
        isEmpty = false
        switch notice.word {
        case .standing(let fact):
            let said = Said(authority: notice.authority, member: notice.member, fact: fact)
            if places[said] != nil { echoed.insert(said) }
            take(fact, of: notice.member, by: notice.authority, index, now)
        case .denied(let list, let from):
            deny(
                notice.member,
                Denial(
                    authority: notice.authority, list: list, from: from, isDenied: true,
                    index: index), now)
        case .cleared(let list, let from):
            deny(
                notice.member,
                Denial(
                    authority: notice.authority, list: list, from: from, isDenied: false,
                    index: index), now)
        }
    }

    mutating func take(
        _ fact: StandingFact, of member: PartyID, by authority: PartyID, _ index: LedgerIndex,
        _ now: Instant
    ) {
        if registers[authority] == nil {
            let place = authorities.firstIndex { authority < $0 } ?? authorities.count
            authorities.insert(authority, at: place)
        }
        do throws(RegisterRefusal) {
            try registers[authority, default: StandingRegister()].take(fact, of: member)
        } catch {
            overfull[member] = overfull[member] ?? index
            return
        }
        let said = Said(authority: authority, member: member, fact: fact)
        places[said] = places[said] ?? index
        turns.add(fact.from, member, now: now)
        if let until = fact.until {
            turns.add(Instant(milliseconds: until.milliseconds + 1), member, now: now)
        }
        if grounds != nil, let arrangement = Arrangement.with(fact.programme) {
            turns.add(arrangement.begins, member, now: now)
        }
    }

    private mutating func deny(_ member: PartyID, _ denial: Denial, _ now: Instant) {
        guard denials[member, default: []].count < Self.denialsMax else {
            overfull[member] = overfull[member] ?? denial.index
            return
        }
        denials[member, default: []].append(denial)
        turns.add(denial.from, member, now: now)
    }

    /// Whose standing begins or ends with the time that has passed, each once.
    package mutating func due(at moment: Instant) -> Set<PartyID> { turns.take(until: moment) }

    /// A list on which the party stands at a moment, by the name that comes first.
    func denial(of member: PartyID, at moment: Instant) -> Denial? {
        let said = (denials[member] ?? []).filter { $0.from <= moment }
        return said.filter { word in
            // Taken off and put on at the same moment, the party stays on.
            word.isDenied
                && !said.contains {
                    !$0.isDenied && $0.authority == word.authority && $0.list == word.list
                        && $0.from > word.from
                }
        }.min { ($0.list, $0.from, $0.index) < ($1.list, $1.from, $1.index) }
    }

    /// Where the notice stands that was too many.
    func overflow(of member: PartyID) -> LedgerIndex? { overfull[member] }

    /// What each authority says, in the order of their names.
    func answers(
        of member: PartyID, in programme: TrustProgramme, as kind: MemberKind?, on moment: Instant
    ) -> [StandingAnswer] {
        authorities.compactMap { authority in
            registers[authority]?.standing(of: member, in: programme, as: kind, on: moment)
        }
    }
}
