import Ledger
import Membership
import Model

/// A checked certificate told in the terminal.
enum CertificateText {
    static func text(
        _ told: MemberCertificate, key: VerifierKey, on day: LegalDay, isGood: Bool
    ) -> String {
        let tier = told.tier.map { ", tier \($0.rawValue)" } ?? ""
        let visit = told.validated.map { ", validated \($0)" } ?? ", not validated"
        let kind = told.validation.map { " (\($0.rawValue))" } ?? ""
        return """
            \(isGood ? "TRUE" : "NOT GOOD")  \(told.name) (\(told.member)), \
            \(told.programme) \(told.entity)
              \(told.state.rawValue)\(tier) on \(told.day); certified \(told.certified)\(visit)\(kind)
              \(told.shown) of \(told.lines.count) criteria shown, \
            \(Count.of(told.openFindings, "finding")) open
              signed by \(key.name)+\(key.id), over \(Count.of(told.events, "event")) \(told.record)
              \(validity(told, key, day))
            """
    }

    private static func validity(
        _ told: MemberCertificate, _ key: VerifierKey, _ day: LegalDay
    ) -> String {
        if told.issuer != key.name {
            return "it says it was issued by \(told.issuer), and \(key.name) signed it: ask both"
        }
        if day < told.day { return "it is of \(told.day), which is after \(day)" }
        if day > told.goodUntil {
            return "it was good until \(told.goodUntil); ask for a newer one"
        }
        return "good until \(told.goodUntil); what happened after \(told.day) does not show on it"
    }
}
