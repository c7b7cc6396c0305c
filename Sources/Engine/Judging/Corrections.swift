import Custody
package import Model

/// Which records of a trip do not count any more, because somebody who may say so said so.
///
/// A correction may come before the event it names: it holds for whatever comes later, too, so what
/// custody says in the end does not depend on the order of arrival. What was decided on the way
/// stands as it was made.
package struct Corrections: Hashable, Sendable {
    /// A trip has some dozens of records that can be corrected. More are kept in the ledger like
    /// every fact, and none of them takes effect; no party uses up the room of another.
    package static let correctionsMax = 64

    private struct Said: Hashable {
        let corrects: EventKey
        let saidBy: PartyID?
        let by: PartyID
        let hasAuthority: Bool
    }

    private var said: [Said] = []

    package init() {}

    var isEmpty: Bool { said.isEmpty }

    /// True when it may take effect: then the trip is folded anew.
    mutating func hear(_ correction: Correction, by sender: PartyID) -> Bool {
        let new = Said(
            corrects: correction.corrects, saidBy: correction.saidBy, by: sender,
            hasAuthority: correction.authority != nil)
        guard said.count(where: { $0.by == sender }) < Self.correctionsMax, !said.contains(new)
        else { return false }
        said.append(new)
        return true
    }

    /// Whether a fact of this trip was taken back.
    package func cover(_ fact: Fact) -> Bool {
        said.contains { word in
            guard fact.key == word.corrects.said(by: fact.sender, fact.event.kind),
                word.saidBy == nil || word.saidBy == fact.sender
            else { return false }
            return word.hasAuthority
                ? fact.event.isCorrectable : word.by == fact.sender && fact.event.isHarmless
        }
    }
}
