import JSON
import Model
import Screening

extension FilingCheck {
    static func restrictedFlaw(in filing: Filing) -> FilingFlaw? {
        guard filing.authority != nil else {
            return FilingFlaw(
                field: "", sent: "no “authority”", wanted: "the party id of whose list it is")
        }
        do { _ = try RestrictedRecord.read(parsing: filing.record) } catch {
            return FilingFlaw(field: error.field, sent: error.sent, wanted: error.wanted)
        }
        return nil
    }
}
