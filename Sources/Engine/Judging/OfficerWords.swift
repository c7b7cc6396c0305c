package import Model

/// What officers said of a load, and which word of theirs stands.
///
/// A hold or a release stands until the next such word; an order to open or detour, or a clean
/// look, lifts no hold. The moments decide, not the order of arrival.
package struct OfficerWords: Hashable, Sendable {
    private var verdict: Spoken?
    private var cleanLook: Fact.Moment?
    /// A release covers what was known when it was given; a later break ends it.
    private var spent: Fact.Moment?
    /// The last hold or release of each authority: what one holds, another does not release.
    private var last: [Spoken] = []

    /// Authorities that speak of one load; more are kept in the ledger and hold nothing.
    static let authoritiesMax = 16

    private struct Spoken: Hashable {
        let act: OfficerAct
        let moment: Fact.Moment
    }

    package init() {}

    package var standing: OfficerAct? {
        guard let verdict, verdict.moment != spent else { return nil }
        if case .inspect(clean: false) = verdict.act.kind, let cleanLook,
            verdict.moment < cleanLook
        {
            return nil
        }
        return verdict.act
    }

    mutating func hear(_ act: OfficerAct, at moment: Fact.Moment) {
        switch act.kind {
        case .hold, .release: remember(Spoken(act: act, moment: moment))
        case .inspect, .reseal, .orderOpening, .orderDetour: break
        }
        switch act.kind {
        case .hold, .release, .inspect(clean: false):
            if verdict.map({ $0.moment < moment }) ?? true {
                verdict = Spoken(act: act, moment: moment)
            }
        case .inspect(clean: true): cleanLook = max(cleanLook ?? moment, moment)
        case .reseal, .orderOpening, .orderDetour: break
        }
    }

    private mutating func remember(_ word: Spoken) {
        if let place = last.firstIndex(where: { $0.act.authority == word.act.authority }) {
            if last[place].moment < word.moment { last[place] = word }
        } else if last.count < Self.authoritiesMax {
            last.append(word)
        }
    }

    /// Custody broke after the release: it no longer speaks for the load.
    mutating func spendRelease() {
        if case .release = verdict?.act.kind { spent = verdict?.moment }
    }

    /// Authorities whose last word is a hold, by name.
    var holds: [OfficerAct] {
        last.map(\.act).filter { $0.kind == .hold }.sorted { $0.authority < $1.authority }
    }

    /// When an authority released the load, if that was its last word.
    func released(by authority: PartyID) -> Instant? {
        last.first { $0.act.authority == authority && $0.act.kind == .release }?.act.at
    }

    /// The word that stands when some authorities are not asked.
    func standing(except guests: Set<PartyID>) -> OfficerAct? {
        guard let word = standing, guests.contains(word.authority) else { return standing }
        let others = last.filter { word in
            !guests.contains(word.act.authority) && spent.map { $0 < word.moment } ?? true
        }
        return others.max { $0.moment < $1.moment }?.act
    }
}
