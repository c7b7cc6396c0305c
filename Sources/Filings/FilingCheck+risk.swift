import Examination
import Model

extension FilingCheck {
    /// nil where the room's own reader takes the record.
    static func readable<Record>(
        _ filing: Filing, _ read: ([UInt8]) throws(RecordFlaw) -> Record
    ) -> FilingFlaw? {
        do throws(RecordFlaw) {
            _ = try read(filing.record)
            return nil
        } catch { return FilingFlaw(error) }
    }

    /// A book of rules, a model or a roster of officers is its authority's only one: so no two are
    /// valid at once.
    static func named(_ filing: Filing) -> FilingFlaw? {
        guard let authority = filing.authority else {
            return FilingFlaw(
                saying: "it names no “authority”; wanted the party whose record it is")
        }
        guard filing.matter.description == authority.description else {
            return FilingFlaw(
                saying: "its “matter” is “\(filing.matter)”; wanted “\(authority)”, its authority: "
                    + "each has one, so that no two are valid at once")
        }
        return nil
    }
}

extension FilingFlaw {
    init(_ flaw: RecordFlaw) {
        self =
            flaw.sent.isEmpty
            ? FilingFlaw(saying: flaw.wanted)
            : FilingFlaw(field: flaw.field, sent: flaw.sent, wanted: flaw.wanted)
    }
}
