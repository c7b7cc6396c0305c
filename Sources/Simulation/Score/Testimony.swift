package import Model

/// What the lane said about one trip, as plain values: what is held against the truth.
package struct Testimony: Sendable {
    package let trip: TripID
    package let findings: [Finding]
    package let decisions: [Decision]
    package let revocations: [Revocation]
    package let exposure: Exposure

    package init(
        trip: TripID, findings: [Finding], decisions: [Decision] = [],
        revocations: [Revocation] = [], exposure: Exposure = .none
    ) {
        self.trip = trip
        self.findings = findings
        self.decisions = decisions
        self.revocations = revocations
        self.exposure = exposure
    }
}
