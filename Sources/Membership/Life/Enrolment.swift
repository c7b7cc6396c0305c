/// One member in one programme: what was done, and where that leaves it.
package struct Enrolment: Sendable {
    package struct Validation: Hashable, Sendable {
        package let visit: Visit
        package let day: LegalDay
        package let by: String?
    }

    package struct Appeal: Hashable, Sendable {
        package let day: LegalDay
        /// After the time the statute gives.
        package let isLate: Bool
        package internal(set) var decided: LegalDay?
        package internal(set) var outcome: AppealOutcome?
    }

    package struct GivenTier: Hashable, Sendable {
        package let tier: Tier
        package let day: LegalDay
        package let by: String?
        package let reason: String?
    }

    package struct Step: Hashable, Sendable {
        package let day: LegalDay
        package let line: Int
        package let word: DeedWord
        package let state: MemberState
        package let by: String?
        package let reason: String?
    }

    package let programme: String
    package internal(set) var entity: String
    package internal(set) var name: String
    package internal(set) var country: String?
    package internal(set) var applied: LegalDay
    package internal(set) var state = MemberState.applicant
    package internal(set) var profile: CompanyProfile?
    package internal(set) var conditions: [EligibilityCondition: Bool] = [:]
    package internal(set) var certified: LegalDay?
    package internal(set) var scheduled: (kind: Visit.Kind, on: LegalDay)?
    package internal(set) var validations: [Validation] = []
    package internal(set) var findings: [CorrectiveAction] = []
    package internal(set) var practices: [BestPractice] = []
    package internal(set) var tier: GivenTier?
    /// The last one that stands.
    package internal(set) var adverse: AdverseAct?
    /// Every one there was, those taken back too.
    package internal(set) var adverseActs: [AdverseAct] = []
    package internal(set) var appeal: Appeal?
    package internal(set) var reviews: [LegalDay] = []
    package internal(set) var incidents: [Aftermath] = []
    package internal(set) var rating: RiskRating?
    package internal(set) var steps: [Step] = []
    /// What an adverse act that is taken back returns to.
    var stateBefore = MemberState.applicant

    init(programme: String, _ application: Application, on day: LegalDay) {
        self.programme = programme
        entity = application.entity
        name = application.name
        country = application.country
        applied = day
    }

    package var lastValidation: Validation? { validations.last }
    package var lastPassed: Validation? { validations.last { $0.visit.outcome == .passed } }
    package var openFindings: [CorrectiveAction] { findings.filter(\.isOpen) }
}
