package import Model

/// What the rooms beside the road keep of what was filed with them: a fold of the ledger, a drawer
/// a room.
package struct FilingCabinet: Sendable {
    /// Whose loads somebody may see besides their own.
    package private(set) var grants = GrantBook()

    package init() {}

    /// Takes in a record that is in the ledger; tells whose loads it concerns.
    package mutating func hear(_ filing: Filing, as fact: Fact) -> Stirred {
        switch filing.room {
        case .grant:
            grants.hear(filing, by: fact.sender)
            return .none
        case .member, .recognition, .licence, .restricted, .declaration, .rules, .model, .result,
            .roster, .count, .exercise:
            return .none
        }
    }
}
