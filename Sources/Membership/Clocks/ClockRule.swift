/// The clocks of a membership, with where each comes from.
///
/// Those of the statute bind "to the extent practicable": they warn and lock nothing.
package enum ClockRule: String, CaseIterable, Hashable, Sendable {
    case certification
    case validation
    case revalidation
    case annualReview = "annual-review"
    case appealFiling = "appeal-filing"
    case appealDecision = "appeal-decision"
    case correctiveAction = "corrective-action"
    case incidentAnalysis = "incident-analysis"

    /// What missing it means.
    package enum Force: String, Hashable, Sendable {
        /// A target of the statute: late is late, and nothing else follows by itself.
        case target
        /// A right that ends with its day.
        case right
        /// A date that somebody set.
        case agreed
    }

    package enum Owner: String, Hashable, Sendable { case member, authority }

    package var force: Force {
        switch self {
        case .certification, .validation, .revalidation, .annualReview, .appealDecision: .target
        case .appealFiling: .right
        case .correctiveAction, .incidentAnalysis: .agreed
        }
    }

    package var owner: Owner {
        switch self {
        case .certification, .validation, .revalidation, .appealDecision: .authority
        case .annualReview, .appealFiling, .correctiveAction, .incidentAnalysis: .member
        }
    }

    package var cite: String {
        switch self {
        case .certification: "6 USC 964(c)"
        case .validation: "6 USC 965(a)"
        case .revalidation: "6 USC 969(2)"
        case .annualReview: "CBP portal manual, 2016"
        case .appealFiling, .appealDecision: "6 USC 967(c)"
        // Set by somebody in the file, in the field of this name.
        case .correctiveAction: "due"
        case .incidentAnalysis: "analysis_due"
        }
    }

    package var name: Bilingual {
        switch self {
        case .certification: Bilingual("certification", "certificación")
        case .validation: Bilingual("first validation", "primera validación")
        case .revalidation: Bilingual("revalidation", "revalidación")
        case .annualReview: Bilingual("annual review", "revisión anual")
        case .appealFiling: Bilingual("time to appeal", "plazo para apelar")
        case .appealDecision: Bilingual("decision on the appeal", "resolución de la apelación")
        case .correctiveAction: Bilingual("corrective action", "acción correctiva")
        case .incidentAnalysis: Bilingual("post-incident analysis", "análisis del incidente")
        }
    }

    /// 6 USC 964(c): tier 1 within 90 days, where practicable.
    static let certificationDays = 90
    /// 6 USC 965(a): within one year of certification, where practicable.
    static let validationYears = 1
    /// 6 USC 969(2): at least once in each four years after the first.
    static let revalidationYears = 4
    /// The review's window opens 90 days before the account's anniversary.
    package static let reviewWindowDays = 90
    /// 6 USC 967(c): 90 days where benefits are denied, 30 where information was false.
    static let appealDays = 90
    static let appealDaysFalse = 30
    /// 6 USC 967(c): the decision within 180 days.
    static let decisionDays = 180
    /// The only programme for whose clocks a source is at hand.
    static let programme = "CTPAT"
    /// The SAFE Port Act, public law 109-347, from which the statute's clocks run.
    static let statute = LegalDay(number: 13_434)  // 13 October 2006

    static func appealEnd(_ act: AdverseAct) -> LegalDay {
        switch act.ground {
        case .benefitsDenied: act.day.adding(days: appealDays)
        case .falseInformation: act.day.adding(days: appealDaysFalse)
        }
    }
}
