/// Why a standing is not good, by class: the story itself is not ours to keep.
package enum ReasonClass: String, Hashable, Sendable, CaseIterable {
    /// Of people, as 8 CFR 235.12(b)(2) lists them.
    case application, offence
    case borderRules = "border-rules"
    case investigation, inadmissible, security
    case riskNotShown = "risk-not-shown"
    /// Of companies, as the public notices of suspensions name them.
    case seizure
    case failedValidation = "failed-validation"
    case noInformation = "no-information"
    case falseInformation = "false-information"
    case custodyFinding = "custody-finding"
    case voluntary, other

    package static let ofPeople: [ReasonClass] = [
        .application, .offence, .borderRules, .investigation, .inadmissible, .security,
        .riskNotShown, .voluntary, .other,
    ]
}
