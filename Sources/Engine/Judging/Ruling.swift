package import Model

/// What the ledger says was decided last on a trip, and whether that still holds.
package struct Ruling: Sendable {
    package let decision: Decision
    package let index: LedgerIndex
    package private(set) var revocation: Revocation?

    package init(_ decision: Decision, at index: LedgerIndex) {
        self.decision = decision
        self.index = index
    }

    var isCustodyLost: Bool { revocation?.cause.isCustody == true }

    package mutating func fall(by revocation: Revocation) {
        if revocation.decision == decision.number { self.revocation = revocation }
    }
}

extension TripFile {
    /// Whether this is what stands here too.
    func agrees(with ruling: Ruling?) -> Bool {
        decision == ruling?.decision && isRevoked == (ruling?.revocation != nil)
    }

    /// What was recorded stands. What is known now is weighed against it anew, so that whatever
    /// follows from that is recorded as well.
    mutating func abide(by ruling: Ruling?) {
        decision = ruling?.decision
        decisionIndex = ruling?.index
        if let drawn = ruling?.decision.examiners, !drawn.isEmpty { examiners = drawn }
        revocation = ruling?.revocation
        isRevoked = ruling?.revocation != nil
        isLatched = ruling.map { $0.decision.custody == .broken || $0.isCustodyLost } ?? false
        heard = officer
        weighed = []
        weighedStanding = standing
        weighedTargeting = targeting
    }
}
