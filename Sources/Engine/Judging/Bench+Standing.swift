import Clearance
import Model
import Standing

extension Bench {
    /// Takes a clearance back that is not due any more, because of somebody who touched the load.
    /// What has crossed has crossed: only custody is judged afterwards.
    func lostStanding(_ file: inout TripFile) -> Effect? {
        guard let trust else { return nil }
        file.standing = trust.judge(file.trip, at: clock)
        let lost = lostCredits(of: file)
        guard let weighed = file.weighedStanding, weighed != file.standing || !lost.isEmpty else {
            return nil
        }
        spendRelease(of: &file, weighed)
        guard let turn = turn(of: file, lost) else {
            // Said, and it changes nothing: what comes later is not this notice's doing.
            file.weighedStanding = file.standing
            return nil
        }
        guard file.isCleared(at: clock), file.progress.crossed == nil, turn.isLess else {
            return nil
        }
        return revoke(
            &file,
            by: Revocation(
                trip: file.trip.id, decision: file.decision?.number ?? 0,
                cause: cause(of: file.standing, after: weighed),
                sentence: StandingSentences.lost(
                    file.standing, since: settings.policy.tellsWhatChanged ? weighed : nil,
                    lost.map(\.reason)),
                at: clock, brokeAt: clock, place: file.position?.place,
                evidence: Set(file.standing.evidence + lost.flatMap(\.evidence)).sorted()))
    }

    /// What of the good standings that the decision names is lost. Not by what was weighed last: a
    /// better word that came since leaves the decision's own words as they are.
    private func lostCredits(of file: TripFile) -> [LostCredit] {
        guard settings.policy.dropsLostCredits, let trust, let decision = file.decision else {
            return []
        }
        let named = decision.reasons.filter {
            $0.code == .certifiedTier && !file.standing.reasons.contains($0)
        }
        guard !named.isEmpty else { return [] }
        return trust.standings.lostCredits(among: named, of: file.trip, at: clock)
    }

    /// An officer who released the load did not know that it names a denied party, or that a
    /// licence does not cover it.
    private func spendRelease(of file: inout TripFile, _ weighed: StandingJudgement) {
        let isNew = file.standing.isDenied && !weighed.isDenied
        guard isNew || newStop(in: file.standing, after: weighed) != nil else { return }
        file.words.spendRelease()
        file.heard = file.officer
    }

    /// What of papers and lists speaks against the load now and did not before.
    private func newStop(
        in standing: StandingJudgement, after weighed: StandingJudgement
    ) -> Reason? {
        standing.reasons.first { reason in
            [.licenceStop, .listedParty].contains(reason.code)
                && !weighed.reasons.contains(reason)
        }
    }

    private func cause(
        of standing: StandingJudgement, after weighed: StandingJudgement
    ) -> Revocation.Cause {
        switch newStop(in: standing, after: weighed)?.code {
        case .licenceStop: .licence
        case .listedParty: .listed
        default: .standing
        }
    }

    /// A better standing, or a worse one of a load that was not cleared.
    func standingAsksForAnother(_ file: TripFile) -> Bool {
        turn(of: file, lostCredits(of: file)) != nil
    }

    private struct Turn {
        let before: Verdict
        let now: Verdict
        /// A good standing that the earlier decision names is lost.
        let isOfCredit: Bool

        /// Another channel; or, of a load that may not go, another reason for its officer to look at.
        var isAny: Bool {
            isOfChannel || isOfCredit
                || !now.channel.isCleared && Self.against(before) != Self.against(now)
        }

        var isLess: Bool {
            isOfCredit
                || isOfChannel
                    && (!now.channel.isCleared
                        || before.channel == .releaseTrustedLane && now.channel == .release)
        }

        private var isOfChannel: Bool { before.channel != now.channel }

        private static func against(_ verdict: Verdict) -> Set<Reason> {
            Set(verdict.reasons.filter { StandingSentences.speaksAgainst($0) })
        }
    }

    /// What the change of standing alone does to the verdict; nil where it does nothing.
    private func turn(of file: TripFile, _ lost: [LostCredit]) -> Turn? {
        guard let weighed = file.weighedStanding, weighed != file.standing || !lost.isEmpty else {
            return nil
        }
        let turn = Turn(
            before: weigh(file, standing: weighed, targeting: file.targeting).verdict,
            now: weigh(file, standing: file.standing, targeting: file.targeting).verdict,
            isOfCredit: !lost.isEmpty
                || settings.policy.asksArrangements
                    && file.standing.hasLostCredit(of: weighed)
        )
        return turn.isAny ? turn : nil
    }
}
