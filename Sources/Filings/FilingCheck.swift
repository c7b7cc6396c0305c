import Examination
package import Model

/// Asks a record's own room whether it can be read, before it becomes a fact: what stands in the
/// ledger is never refused afterwards.
package enum FilingCheck {
    package static func flaw(in filing: Filing) -> FilingFlaw? {
        switch filing.room {
        case .licence: licenceFlaw(in: filing)
        case .restricted: restrictedFlaw(in: filing)
        case .grant: flaw(inGrant: filing)
        case .member: member(filing)
        case .recognition: recognition(filing)
        case .declaration: readable(filing, DeclarationRecord.lodged)
        case .result: readable(filing, ResultRecord.init)
        case .rules: named(filing) ?? readable(filing, RuleRecord.lodged)
        case .model: named(filing) ?? readable(filing, ModelFiling.init)
        case .examiners: named(filing) ?? readable(filing, ExaminerRecord.init)
        case .roster, .count, .exercise: portFlaw(in: filing)
        }
    }

    /// Why a record that can be read is not this sender's to file.
    package static func flaw(in filing: Filing, from sender: Sender) -> FilingFlaw? {
        switch filing.room {
        case .member: stranger(toMember: filing, sender)
        case .recognition: stranger(toRecognition: filing, sender)
        case .grant: flaw(inGrant: filing, by: sender)
        case .licence: unsigned(licence: filing, sender)
        case .restricted, .declaration, .rules, .model, .result, .roster, .count,
            .exercise, .examiners:
            nil
        }
    }
}
