package import Model

/// What authorities said of everybody who touches loads, as a lane's ledger has it.
///
/// A function of the notices alone: the order in which they came changes no answer.
package struct Standings: Sendable {
    private var register = StandingRegister()
    /// By list, the moments at which a party was put on it and taken off.
    private var denials: [PartyID: [Denial]] = [:]
    /// The newest notice of each party.
    private(set) var notices: [PartyID: LedgerIndex] = [:]
    /// What is said to begin or to end later: nobody will speak then.
    private var turns = ComingTurns()

    /// A party stands on a handful of lists; more is a feed gone wild.
    private static let denialsMax = 64

    struct Denial: Hashable {
        let list: String
        let from: Instant
        let isDenied: Bool
    }

    package init() {}

    package var isEmpty: Bool { notices.isEmpty }

    /// Takes a notice in; one beyond what is kept of a party is in the ledger and has no effect.
    package mutating func hear(_ notice: StandingNotice, at index: LedgerIndex) {
        let member = notice.member
        switch notice.word {
        case .standing(let fact):
            do throws(RegisterRefusal) { try register.take(fact, of: member) } catch { return }
            turns.add(fact.from, member)
            if let until = fact.until {
                turns.add(Instant(milliseconds: until.milliseconds + 1), member)
            }
        case .denied(let list, let from):
            deny(member, Denial(list: list, from: from, isDenied: true))
        case .cleared(let list, let from):
            deny(member, Denial(list: list, from: from, isDenied: false))
        }
        notices[member] = max(notices[member] ?? index, index)
    }

    private mutating func deny(_ member: PartyID, _ denial: Denial) {
        turns.add(denial.from, member)
        guard denials[member, default: []].count < Self.denialsMax else { return }
        denials[member, default: []].append(denial)
    }

    /// Whose standing begins or ends with the time that has passed, each once.
    package mutating func due(at moment: Instant) -> Set<PartyID> { turns.take(until: moment) }

    func knows(_ member: PartyID) -> Bool { notices[member] != nil }

    /// A list on which the party stands at a moment.
    func denial(of member: PartyID, at moment: Instant) -> String? {
        let said = (denials[member] ?? []).filter { $0.from <= moment }
        // Taken off and put on at the same moment, the party stays on.
        let latest = Dictionary(grouping: said, by: \.list).compactMapValues { all in
            all.max { ($0.from, $0.isDenied ? 1 : 0) < ($1.from, $1.isDenied ? 1 : 0) }
        }
        return latest.values.filter(\.isDenied).map(\.list).min()
    }

    /// The best of what programmes say of a party; a ban in any of them comes before all.
    func best(of member: PartyID, forPeople: Bool, at moment: Instant) -> BestStanding? {
        var best: BestStanding?
        for programme in register.programmes(of: member) where programme.isForPeople == forPeople {
            let answer = register.standing(of: member, in: programme, on: moment)
            let found = BestStanding(programme: programme, answer: answer)
            if answer.isBan { return found }
            if best.map({ $0.answer.merit < answer.merit }) ?? true { best = found }
        }
        return best
    }
}

/// A programme's answer that counts for a party.
struct BestStanding: Hashable, Sendable {
    let programme: TrustProgramme
    let answer: StandingAnswer

    /// Validated counts as tier 2 where the notice names none: the site was seen.
    var tier: Int {
        guard answer.isGood, let fact = answer.fact else { return 0 }
        return fact.tier.map(Int.init) ?? (fact.status == .validated ? 2 : 1)
    }

    var sentence: String { "\(programme.rawValue) \(StandingSentence.of(answer))" }
}
