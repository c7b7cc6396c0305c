import Model
import PortBoard

extension FilingCabinet {
    /// It was read before it became a fact; a record that only an older program could read says
    /// nothing. No load is judged by what a port plans.
    mutating func hearPort(_ filing: Filing) -> Stirred {
        do throws(PortRecordFlaw) {
            switch filing.room {
            case .roster:
                port.hear(try RosterRecord(reading: filing.record, known: filing.at))
            case .count: port.hear(try CountRecord(reading: filing.record, at: filing.at))
            case .exercise:
                exercise.hear(
                    try ExerciseRecord(reading: filing.record), of: filing.matter, at: filing.at)
            case .member, .recognition, .licence, .restricted, .declaration, .rules, .model,
                .result, .grant, .examiners:
                preconditionFailure("another room's record came to the port")
            }
        } catch { return .none }
        return .none
    }
}
