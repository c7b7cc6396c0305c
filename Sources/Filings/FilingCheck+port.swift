import Model
import PortBoard

extension FilingCheck {
    /// Rosters, counts and exercises are the port's.
    static func portFlaw(in filing: Filing) -> FilingFlaw? {
        do throws(PortRecordFlaw) {
            switch filing.room {
            case .roster: _ = try RosterRecord(reading: filing.record, known: filing.at)
            case .count: _ = try CountRecord(reading: filing.record, at: filing.at)
            case .exercise: _ = try ExerciseRecord(reading: filing.record)
            case .member, .recognition, .licence, .restricted, .declaration, .rules, .model,
                .result, .grant, .examiners:
                preconditionFailure("another room's record came to the port")
            }
            return nil
        } catch { return FilingFlaw(field: error.field, sent: error.sent, wanted: error.wanted) }
    }
}
