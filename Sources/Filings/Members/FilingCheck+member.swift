import Membership
import Model

extension FilingCheck {
    static func member(_ filing: Filing) -> FilingFlaw? {
        do throws(FilingFlaw) { _ = try MemberRecord(filing) } catch { return error }
        return nil
    }

    /// Whether the deed is the sender's to tell: a member tells its own, an office its decisions,
    /// and the operator enters what either hands in.
    static func stranger(toMember filing: Filing, _ sender: Sender) -> FilingFlaw? {
        let word: DeedWord
        do throws(FilingFlaw) { word = try MemberRecord(filing).event.deed.word } catch {
            return error
        }
        switch sender.role {
        case .exporter, .carrier: return strange(to: sender.party, word, filing)
        case .customs: return strangeToOffice(word)
        case .operator_: return unsigned(word, filing)
        case .device, .auditor: return wrong(word, wanted: "nothing from such a key")
        }
    }

    private static func strange(
        to party: PartyID, _ word: DeedWord, _ filing: Filing
    ) -> FilingFlaw? {
        guard filing.matter.description == party.description else {
            return FilingFlaw(
                field: "", sent: "“\(filing.matter)” as `matter`",
                wanted: "your own id, “\(party)”: a member files its own deeds")
        }
        return DeedSide(word) == .office
            ? wrong(word, wanted: "a deed of the member's own; an authority files its decisions")
            : nil
    }

    private static func strangeToOffice(_ word: DeedWord) -> FilingFlaw? {
        DeedSide(word) == .member
            ? wrong(
                word,
                wanted: "a decision of the authority's; the member tells its own deeds, or the "
                    + "operator enters them for it") : nil
    }

    /// What the operator enters for an office says for which.
    private static func unsigned(_ word: DeedWord, _ filing: Filing) -> FilingFlaw? {
        switch DeedSide(word) {
        case .office where filing.authority == nil:
            FilingFlaw(
                field: "event", sent: "“\(word.rawValue)” without an authority",
                wanted: "`authority` beside `room`: the office that decided")
        case .member where filing.authority != nil:
            wrong(word, wanted: "a deed without `authority`, since it is the member's own")
        case .office, .member, .either: nil
        }
    }

    private static func wrong(_ word: DeedWord, wanted: String) -> FilingFlaw {
        FilingFlaw(field: "event", sent: "“\(word.rawValue)”", wanted: wanted)
    }
}
