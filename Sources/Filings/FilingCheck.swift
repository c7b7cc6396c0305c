package import Model

/// Asks a record's own room whether it can be read, before it becomes a fact: what stands in the
/// ledger is never refused afterwards.
package enum FilingCheck {
    package static func flaw(in filing: Filing) -> FilingFlaw? {
        switch filing.room {
        case .grant: flaw(inGrant: filing)
        case .member, .recognition, .licence, .restricted, .declaration, .rules, .model, .result,
            .roster, .count, .exercise:
            FilingFlaw(
                field: "", sent: "room “\(filing.room.rawValue)”",
                wanted: "a room that this node keeps")
        }
    }
}
