package import Model

/// What became of the corrections on a trip: which records they took back, and which of them
/// reached none.
package struct TakenBack {
    /// Said beside a line of the timeline.
    package enum Mark: String, Hashable, Sendable {
        /// An officer or its own sender has said that this record was wrong.
        case takenBack
        /// A correction of a record that is not on this trip, so far.
        case namesNothing
        /// A correction of a record that its sender cannot take back.
        case withoutEffect
    }

    /// More than may take effect; each is looked for among all facts of the trip.
    private static let most = 128

    private var marks: [LedgerIndex: Mark] = [:]

    /// `covered` says of which records the engine thinks no more.
    package init(_ facts: [Fact], covered: (Fact) -> Bool) {
        let corrections = facts.filter { $0.event.kind == .correction }.prefix(Self.most)
        guard !corrections.isEmpty else { return }
        let gone = facts.filter(covered)
        for fact in gone { marks[fact.index] = .takenBack }
        for fact in corrections {
            guard case .correction(let correction) = fact.event else { continue }
            if gone.contains(where: correction.names) { continue }
            marks[fact.index] =
                facts.contains(where: correction.names)
                ? .withoutEffect : .namesNothing
        }
    }

    package subscript(index: LedgerIndex) -> Mark? { marks[index] }
}

extension Correction {
    /// Whether a fact is the record that is spoken of.
    fileprivate func names(_ fact: Fact) -> Bool {
        fact.key == corrects.said(by: fact.sender, fact.event.kind)
            && (saidBy == nil || saidBy == fact.sender)
    }
}
