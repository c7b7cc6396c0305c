import Model
import Standing
import StandingFiles

extension FilingCheck {
    static func licenceFlaw(in filing: Filing) -> FilingFlaw? {
        do throws(StandingFlaw) {
            _ = try LicenceRecord.read(filing.record, of: filing.matter.description)
            return nil
        } catch {
            guard let parts = error.parts else {
                return FilingFlaw(field: "", sent: "the record", wanted: error.advice)
            }
            return FilingFlaw(field: parts.place, sent: parts.sent, wanted: parts.wanted)
        }
    }
}
