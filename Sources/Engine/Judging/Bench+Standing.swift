import Clearance
import Model
import Standing

extension Bench {
    /// Takes a clearance back that is not due any more, because of somebody who touched the load.
    /// What has crossed has crossed: only custody is judged afterwards.
    func lostStanding(_ file: inout TripFile) -> Effect? {
        guard let trust else { return nil }
        file.standing = trust.judge(file.trip, at: clock)
        guard let weighed = file.weighedStanding, weighed != file.standing else { return nil }
        spendRelease(of: &file, weighed)
        guard let turn = turn(of: file) else {
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
                sentence: sentence(file.standing), at: clock, brokeAt: clock,
                place: file.position?.place, evidence: file.standing.evidence))
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
    func standingAsksForAnother(_ file: TripFile) -> Bool { turn(of: file) != nil }

    private struct Turn {
        let before: Channel
        let now: Channel

        var isLess: Bool {
            !now.isCleared || before == .releaseTrustedLane && now == .release
        }
    }

    /// What the change of standing alone does to the channel; nil where it does nothing.
    private func turn(of file: TripFile) -> Turn? {
        guard let weighed = file.weighedStanding, weighed != file.standing else { return nil }
        let turn = Turn(
            before: weigh(file, standing: weighed, targeting: file.targeting).verdict.channel,
            now: weigh(file, standing: file.standing, targeting: file.targeting).verdict.channel)
        return turn.before == turn.now ? nil : turn
    }

    /// The reasons that speak against the load.
    private func sentence(_ standing: StandingJudgement) -> String {
        let against = standing.reasons.filter {
            Self.words[$0.code] != nil
        }
        return against.isEmpty
            ? "No programme vouches for this load any more."
            : against.map { "\(Self.words[$0.code] ?? ""): \($0.detail)" }
                .joined(separator: "; ") + "."
    }

    private static let words: [Reason.Code: String] = [
        .standingLost: "Not in good standing", .cardLost: "Driver's card not good",
        .deniedParty: "Denied party", .licenceStop: "Export licence",
        .listedParty: "Like a restricted party",
    ]
}
