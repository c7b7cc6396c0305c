package import Model

/// As v1, but a load whose custody was broken and healed is never waved through: it is scanned.
///
/// A candidate: it exists to show what a change of policy would have changed before it is released.
package struct PolicyV2: Policy {
    package let name = "v2"
    package let validity = Seconds.hours(8)
    private let base = PolicyV1()

    package init() {}

    package func weigh(_ matter: Matter) -> Verdict {
        let verdict = base.weigh(matter)
        if matter.custody.state == .healed, verdict.channel.isCleared, !isOfficer(verdict) {
            return Verdict(.nonIntrusiveScan, [Reason(.custodyHealed)] + matter.standing.reasons)
        }
        // A second-tier partner without a trusted lane is asked for papers, not released on sight.
        if verdict.channel == .release, matter.standing.level == .member, !isOfficer(verdict) {
            return Verdict(.documentReview, verdict.reasons)
        }
        return verdict
    }

    private func isOfficer(_ verdict: Verdict) -> Bool {
        verdict.reasons.contains { $0.code == .officerRelease }
    }
}
