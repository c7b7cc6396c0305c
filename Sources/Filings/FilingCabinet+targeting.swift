import Examination
import Model

extension FilingCabinet {
    /// What is filed about risk. A record that a later program cannot read any more changes nothing.
    mutating func target(_ filing: Filing, as fact: Fact) -> Stirred {
        do throws(RecordFlaw) {
            switch try take(filing, fact) {
            case .nobody: return .none
            case .trip(let trip): return Stirred(trips: [trip])
            case .everyOpenLoad: return Stirred(trips: Set(targeting.openLoads))
            case .everyWaitingLoad: return Stirred(trips: Set(targeting.waitingLoads))
            }
        } catch { return .none }
    }

    private mutating func take(
        _ filing: Filing, _ fact: Fact
    ) throws(RecordFlaw) -> TargetingDesk.Reach {
        switch filing.room {
        case .declaration:
            return targeting.file(
                try DeclarationRecord(parsing: filing.record), of: fact.trip, at: fact.index,
                on: CivilDay(fact.received).number)
        case .result:
            return targeting.file(
                try ResultRecord(parsing: filing.record), of: fact.trip,
                by: filing.authority ?? fact.sender, at: fact.index, moment: filing.at)
        case .examiners:
            guard let authority = filing.authority else { return .nobody }
            return targeting.file(
                try ExaminerRecord(parsing: filing.record), of: authority, at: fact.index)
        case .rules:
            guard let authority = filing.authority else { return .nobody }
            return targeting.file(
                try RuleRecord(parsing: filing.record), of: authority, at: fact.index,
                on: CivilDay(fact.received).number)
        case .model:
            guard let authority = filing.authority else { return .nobody }
            switch try ModelFiling(parsing: filing.record) {
            case .whole(let record):
                return targeting.file(
                    record, of: authority, at: fact.index, received: fact.received)
            case .part(let part):
                return targeting.file(
                    part, of: authority, at: fact.index, received: fact.received)
            }
        case .member, .recognition, .licence, .restricted, .roster, .count, .grant, .exercise:
            preconditionFailure("only rooms of risk are asked")
        }
    }
}
