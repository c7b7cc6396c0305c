import Clearance
import Model
import Standing

extension Bench {
    /// Takes a clearance back that is not due any more, because of somebody who touched the load.
    /// What has crossed has crossed: only custody is judged afterwards.
    func lostStanding(_ file: inout TripFile) -> Effect? {
        guard !standings.isEmpty else { return nil }
        file.standing = standings.judge(file.trip, at: clock)
        guard file.isCleared(at: clock), file.progress.crossed == nil,
            let channel = channelNow(file), !channel.isCleared || isLess(channel, than: file)
        else { return nil }
        return revoke(
            &file,
            by: Revocation(
                trip: file.trip.id, decision: file.decision?.number ?? 0, cause: .standing,
                sentence: sentence(file.standing), at: clock, brokeAt: clock,
                place: file.position?.place, evidence: file.standing.evidence))
    }

    /// A better standing, or a worse one of a load that was not cleared.
    func standingAsksForAnother(_ file: TripFile) -> Bool {
        channelNow(file).map { $0 != file.decision?.channel } ?? false
    }

    /// Where the load would go now; nil where nothing was said since the standing decision.
    private func channelNow(_ file: TripFile) -> Channel? {
        guard let weighed = file.weighedStanding, weighed != file.standing else { return nil }
        return weigh(file).verdict.channel
    }

    private func isLess(_ channel: Channel, than file: TripFile) -> Bool {
        file.decision?.channel == .releaseTrustedLane && channel == .release
    }

    /// The reasons that speak against the load, as codes and details.
    private func sentence(_ standing: StandingJudgement) -> String {
        let against = standing.reasons.filter {
            [.standingLost, .cardLost, .deniedParty].contains($0.code)
        }
        return against.isEmpty
            ? "No programme vouches for this load any more."
            : against.map(\.detail).joined(separator: "; ") + "."
    }
}
