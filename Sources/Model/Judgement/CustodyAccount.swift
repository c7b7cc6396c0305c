/// Custody's answer: is the load what left the dock?
package struct CustodyAccount: Hashable, Sendable {
    package enum State: String, Hashable, Sendable {
        case intact, suspect, broken
        /// Broken once, then looked into and resealed by an authority.
        case healed
    }

    package let state: State
    package let findings: [Finding]
    package let exposure: Exposure
    /// The seals that should be on the door now: a fold of who put on and took off what.
    package let seals: [Seal]
    package let lastHeard: Instant?

    package init(
        state: State, findings: [Finding], exposure: Exposure, seals: [Seal], lastHeard: Instant?
    ) {
        self.state = state
        self.findings = findings
        self.exposure = exposure
        self.seals = seals
        self.lastHeard = lastHeard
    }
}

/// How long the load stood where somebody could have reached it.
package struct Exposure: Hashable, Sendable {
    /// Minutes at a stand outside guarded places.
    package let minutes: Double
    /// The same minutes, each counted by how dangerous its place is.
    package let weighted: Double

    package init(minutes: Double, weighted: Double) {
        self.minutes = minutes
        self.weighted = weighted
    }

    package static let none = Exposure(minutes: 0, weighted: 0)
}
