package import Model

/// As v1, but the trusted lane is open only where every link of the load's chain fits the lane's
/// own rules; what a trip declares of its programme alone opens nothing.
///
/// A candidate: `garita replay --policy lane-1` shows what it would have changed.
package struct PolicyLane1: Policy {
    package let name = "lane-1"
    package let validity: Seconds
    private let base = PolicyV1()

    package init() { validity = base.validity }

    package func weigh(_ matter: Matter) -> Verdict {
        let verdict = base.weigh(matter)
        guard verdict.channel.isCleared, !isOfficer(verdict) else { return verdict }
        guard let lane = matter.standing.lane else {
            return Verdict(.release, verdict.reasons + [Reason(.laneClosed)])
        }
        let reason =
            lane.isOpen
            ? Reason(.laneOpen) : Reason(.laneClosed, lane.closedBy.joined(separator: ", "))
        return Verdict(lane.isOpen ? .releaseTrustedLane : .release, verdict.reasons + [reason])
    }

    private func isOfficer(_ verdict: Verdict) -> Bool {
        verdict.reasons.contains { $0.code == .officerRelease }
    }
}
