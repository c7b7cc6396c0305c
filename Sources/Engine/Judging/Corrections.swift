import Custody
package import Model

/// Which records of a trip do not count any more, because somebody who may say so said so.
///
/// A correction may come before the event it names: it holds for whatever comes later, too, so the
/// order of arrival changes no verdict.
package struct Corrections: Hashable, Sendable {
    /// A trip has some dozens of records that can be corrected; more corrections are kept in the
    /// ledger like every fact, and none of them takes effect.
    package static let correctionsMax = 64

    private struct Said: Hashable {
        let corrects: EventKey
        let by: PartyID
        let hasAuthority: Bool
    }

    private var said: [Said] = []

    package init() {}

    var isEmpty: Bool { said.isEmpty }

    /// True when it may take effect: then the trip is folded anew.
    mutating func hear(_ correction: Correction, by sender: PartyID) -> Bool {
        let new = Said(
            corrects: correction.corrects, by: sender, hasAuthority: correction.authority != nil)
        guard said.count < Self.correctionsMax, !said.contains(new) else { return false }
        said.append(new)
        return true
    }

    /// Whether a fact of this trip was taken back.
    package func cover(_ fact: Fact, on trip: Trip) -> Bool {
        said.contains { word in
            guard fact.key == word.corrects.said(by: fact.sender, fact.event.kind) else {
                return false
            }
            return word.hasAuthority
                ? fact.event.isCorrectable
                : word.by == fact.sender && fact.event.isHarmless(on: trip)
        }
    }
}
