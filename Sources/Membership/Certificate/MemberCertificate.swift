package import Model

/// What a member may show a stranger: its standing on one day, and how far each criterion of its
/// kind was shown. Signed by its authority it can be checked anywhere, with the key alone.
///
/// A customs administration of another country holds it against its own programme instead of
/// auditing again. It tells of its day: what comes later does not show on it, so it ages.
package struct MemberCertificate: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        package let label: String
        package let obligation: AskedCriterion.Obligation
        /// Nil where the criterion was not answered.
        package let held: Held?
    }

    package let issuer: String
    package let member: PartyID
    package let name: String
    package let programme: String
    package let entity: String
    package let state: MemberState
    package let tier: Tier?
    package let certified: LegalDay
    package let validated: LegalDay?
    package let validation: Visit.Kind?
    package let day: LegalDay
    package let goodUntil: LegalDay
    package let openFindings: Int
    /// How many lines of the record were folded, and the SHA-256 over them.
    package let events: Int
    package let record: String
    package let lines: [Line]

    /// A suspension a day later does not show on paper; a month bounds how long that can matter.
    package static let goodDays = 30
    package static let goodDaysMax = 366

    /// Nil for a member that is not in good standing: there is nothing to certify.
    package init?(
        _ member: Member, in programme: String, roll: MemberRoll, issuer: String, record: String,
        goodDays: Int = Self.goodDays
    ) {
        guard let enrolment = member.enrolment(in: programme), enrolment.state.isStanding,
            let certified = enrolment.certified,
            let list = roll.gaps(of: member, in: programme)
        else { return nil }
        self.issuer = issuer
        self.member = member.id
        name = enrolment.name
        self.programme = programme
        entity = enrolment.entity
        state = enrolment.state
        tier = enrolment.tier?.tier
        self.certified = certified
        validated = enrolment.lastPassed?.day
        validation = enrolment.lastPassed?.visit.kind
        day = roll.day
        goodUntil = roll.day.adding(days: goodDays)
        openFindings = enrolment.openFindings.count
        events = member.events
        self.record = record
        lines = list.rows.map {
            Line(label: $0.criterion.label, obligation: $0.criterion.obligation, held: $0.held)
        }
    }

    /// The answers it tells of, to be held against any programme.
    package var book: AnswerBook {
        AnswerBook(
            Dictionary(
                lines.compactMap { line in
                    line.held.map { (CriterionName(programme, line.label), $0) }
                }, uniquingKeysWith: { first, _ in first }))
    }

    package var shown: Int { lines.count { $0.held?.isEnough == true } }

    init(
        _ head: CertificateHead, _ lines: [Line]
    ) throws(CertificateFlaw) {
        issuer = try head.text("issuer")
        member = try head.value("member", "a party's id") { try? PartyID($0) }
        name = try head.text("name")
        programme = try head.text("programme")
        entity = try head.text("entity")
        state = try head.value("state", "a state") { MemberState(rawValue: $0) }
        tier = try head.optional("tier", "1, 2, 3 or -") { Int($0).flatMap { Tier(rawValue: $0) } }
        certified = try head.value("certified", "a date") { LegalDay($0) }
        validated = try head.optional("validated", "a date or -") { LegalDay($0) }
        validation = try head.optional("validation", "on-site, virtual or -") {
            Visit.Kind(rawValue: $0)
        }
        day = try head.value("day", "a date") { LegalDay($0) }
        goodUntil = try head.value("good-until", "a date") { LegalDay($0) }
        openFindings = try head.value("open-findings", "a number") { Int($0) }
        events = try head.value("events", "a number") { Int($0) }
        record = try head.text("record")
        self.lines = lines
    }
}
