/// Standing's answer: who touched the load, and how far are they trusted?
package struct StandingJudgement: Hashable, Sendable {
    package enum Level: Int, Hashable, Sendable, Comparable {
        case unknown, member, trusted

        package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }

    package let level: Level
    package let mayUseTrustedLane: Bool
    /// It must not go: somebody who touched it is on a list of those nobody may deal with, or its
    /// export licence does not cover it.
    package let isDenied: Bool
    package let reasons: [Reason]
    /// The notices it rests on, where it rests on more than what the trip declares.
    package let evidence: [LedgerIndex]
    /// nil where the trip names no border to ask about.
    package let lane: LaneAnswer?

    package init(
        level: Level, mayUseTrustedLane: Bool, isDenied: Bool = false, reasons: [Reason],
        evidence: [LedgerIndex] = [], lane: LaneAnswer? = nil
    ) {
        self.level = level
        self.mayUseTrustedLane = mayUseTrustedLane
        self.isDenied = isDenied
        self.reasons = reasons
        self.evidence = evidence
        self.lane = lane
    }
}

/// Risk's answer: what do rules and the recorded draw say about examining this load?
package struct RiskJudgement: Hashable, Sendable {
    package let rules: [Reason]
    package let draw: Draw

    package init(rules: [Reason], draw: Draw) {
        self.rules = rules
        self.draw = draw
    }

    /// The recorded share of chance: seeded in advance, so anyone can repeat it.
    package struct Draw: Hashable, Sendable {
        package let seed: UInt64
        /// In 0 ..< 1; the load is picked when it is below `share`.
        package let value: Double
        package let share: Double

        package init(seed: UInt64, value: Double, share: Double) {
            self.seed = seed
            self.value = value
            self.share = share
        }

        package var isPicked: Bool { value < share }
    }
}

/// A code a program can count and a person can look up.
package struct Reason: Hashable, Sendable {
    package let code: Code
    package let detail: String

    package init(_ code: Code, _ detail: String = "") {
        self.code = code
        self.detail = detail
    }

    package enum Code: String, Hashable, Sendable, CaseIterable {
        case custodyIntact, custodySuspect, custodyBroken, custodyHealed
        case declaredFast, declaredTier, noProgramme, sealBelowClass, noSeal
        case randomCheck, weakContainerNumber, exposedLong, firstSeenParty, nightDeparture
        case officerRelease, officerHold, officerInspected, silent
        case certifiedTier, standingLost, cardLost, deniedParty
        case ruleHit, ruleHold, highScore, lowScore, examinedSound, examinedFound
        case licenceStop, listedParty, listedNote, listedCleared, laneOpen, laneClosed
    }
}
