import JSON
import Model

/// What a trip took in when it was declared stands elsewhere in the ledger. The node's own facts on
/// the trip's stream name each place, so that none can be left out or slipped in.
extension Dossier {
    func keptProblems() -> [DossierProblem] {
        var problems: [DossierProblem] = []
        var named: Set<LedgerIndex> = []
        for exhibit in exhibits where exhibit.kind == .adopted {
            guard let places = exhibit.places else {
                problems.append(.adoptionUnreadable(exhibit.name))
                continue
            }
            named.formUnion(places)
        }
        problems += shownProblems(named)
        let shown = Set(kept.map(\.index))
        return problems + named.subtracting(shown).sorted().map(DossierProblem.adoptedMissing)
    }

    private func shownProblems(_ named: Set<LedgerIndex>) -> [DossierProblem] {
        var problems: [DossierProblem] = []
        var before: LedgerIndex?
        for exhibit in kept {
            if !named.contains(exhibit.index) || exhibit.kind != .kept {
                problems.append(.adoptedByNobody(exhibit.name))
            }
            if let before, exhibit.index == before { problems.append(.duplicated(exhibit.name)) }
            if let before, exhibit.index < before { problems.append(.outOfOrder(exhibit.name)) }
            before = exhibit.index
        }
        return problems
    }
}

extension Exhibit {
    /// Nil where the leaf cannot be read, which is named elsewhere.
    fileprivate var kind: Event.Kind? { try? entry.decodedLeaf().kind }

    /// The node's own words are never withheld.
    fileprivate var places: [LedgerIndex]? {
        guard let payload = entry.opening?.payload,
            // Nil: not of the node's writing.
            let record = try? JSONValue(parsing: Array(payload)),
            let places = record["places"]?.array
        else { return nil }
        let numbers = places.compactMap { $0.int.flatMap { UInt64(exactly: $0) } }
        return numbers.count == places.count ? numbers.map { LedgerIndex($0) } : nil
    }
}
