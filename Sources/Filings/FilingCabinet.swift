package import Model

/// What the rooms beside the road keep of what was filed with them: a fold of the ledger, a drawer
/// a room.
package struct FilingCabinet: Sendable {
    package init() {}

    /// Takes in a record that is in the ledger; tells whose loads it concerns.
    package mutating func hear(_ filing: Filing, as fact: Fact) -> Stirred {
        switch filing.room {
        case .member, .recognition, .licence, .restricted, .declaration, .rules, .model, .result,
            .roster, .count, .grant, .exercise:
            .none
        }
    }
}
