import Model
import Screening

extension FilingCabinet {
    mutating func hearRestricted(_ filing: Filing, as fact: Fact) -> Stirred {
        // What cannot be read was refused at the door; an older ledger may hold it all the same.
        guard let word = try? RestrictedRecord.read(parsing: filing.record) else { return .none }
        let trips = restricted.hear(
            word, of: filing.matter.description, by: filing.authority ?? fact.sender,
            at: filing.at, index: fact.index)
        return Stirred(trips: trips)
    }
}
