import Model
import Standing
import StandingFiles

extension FilingCabinet {
    mutating func hearLicence(_ filing: Filing, as fact: Fact) -> Stirred {
        let number = filing.matter.description
        // What cannot be read was refused at the door; an older ledger may hold it all the same.
        guard let word = try? LicenceRecord.read(filing.record, of: number) else { return .none }
        let trips = licences.hear(
            SaidOfLicence(
                word, by: filing.authority ?? fact.sender,
                isOfAuthority: filing.authority != nil, at: filing.at, index: fact.index),
            of: number, now: fact.received)
        return Stirred(trips: trips)
    }
}
