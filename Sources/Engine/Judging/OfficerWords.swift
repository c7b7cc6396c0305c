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
        case .hold, .release, .inspect(clean: false):
            if verdict.map({ $0.moment < moment }) ?? true {
                verdict = Spoken(act: act, moment: moment)
            }
        case .inspect(clean: true): cleanLook = max(cleanLook ?? moment, moment)
        case .reseal, .orderOpening, .orderDetour: break
        }
    }

    /// Custody broke after the release: it no longer speaks for the load.
    mutating func spendRelease() {
        if case .release = verdict?.act.kind { spent = verdict?.moment }
    }
}
