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

    /// Without an authority a licence is an exporter's own word and counts for its own loads alone;
    /// an office that leaves it out means something else.
    static func unsigned(licence filing: Filing, _ sender: Sender) -> FilingFlaw? {
        guard filing.authority == nil else { return nil }
        switch sender.role {
        case .exporter, .carrier, .device, .auditor: return nil
        case .customs:
            return FilingFlaw(
                field: "", sent: "no “authority”",
                wanted: "“authority”: \"\(sender.party)\" beside “room”: only then it counts for "
                    + "every load")
        case .operator_:
            return FilingFlaw(
                field: "", sent: "no “authority”",
                wanted: "“authority” beside “room”: whose word it is; an exporter files its own "
                    + "licences with its own key")
        }
    }
}
