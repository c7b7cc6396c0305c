import Model

/// The authority's work: memberships by risk, then by the clock that ends first.
///
/// No sum of invented weights: an order that a person can repeat with a pencil. Risk is the
/// authority's own rating, and what happened raises it; it never lowers it.
package struct AuthorityQueue: Sendable {
    package let day: LegalDay
    package let rows: [QueueRow]

    package init(_ roll: MemberRoll) {
        day = roll.day
        rows = roll.members.flatMap { member in
            member.enrolments.map { Self.row(member, $0, roll) }
        }.sorted(by: Self.isBefore)
    }

    package var suspensions: [QueueRow] { rows.filter { $0.state == .suspended } }
    package var overdue: [QueueRow] {
        rows.filter {
            guard case .overdue = $0.clock?.reading(on: day) else { return false }
            return true
        }
    }

    private static func row(
        _ member: Member, _ enrolment: Enrolment, _ roll: MemberRoll
    ) -> QueueRow {
        let (risk, reasons) = risk(of: enrolment, on: roll.day)
        let advice = roll.advice(for: enrolment, of: member)
        return QueueRow(
            member: member.id, name: enrolment.name, programme: enrolment.programme,
            entity: enrolment.entity, state: enrolment.state, tier: enrolment.tier?.tier,
            advised: advice?.tier, risk: risk, reasons: reasons,
            clock: enrolment.nextClock(of: .authority, on: roll.day),
            analysis: enrolment.clocks(on: roll.day).first {
                $0.isOpen && $0.rule == .incidentAnalysis
            },
            hasOpenIncident: enrolment.incidents.contains(where: \.isOpen),
            scheduled: enrolment.scheduled?.on,
            suspendedSince: enrolment.state == .suspended ? enrolment.adverse?.day : nil)
    }

    private static func isBefore(_ a: QueueRow, _ b: QueueRow) -> Bool {
        if a.risk != b.risk { return a.risk > b.risk }
        let ours = a.clock?.due.number ?? .max, theirs = b.clock?.due.number ?? .max
        return (ours, a.member.description, a.programme)
            < (theirs, b.member.description, b.programme)
    }

    private static func risk(
        of enrolment: Enrolment, on day: LegalDay
    ) -> (RiskRating, [Bilingual]) {
        let high = [incident(enrolment), action(enrolment, on: day), failure(enrolment)]
            .compactMap(\.self)
        let medium = [finding(enrolment)].compactMap(\.self)
        var risk = enrolment.rating ?? .low
        if !medium.isEmpty { risk = max(risk, .medium) }
        if !high.isEmpty { risk = .high }
        let rated = enrolment.rating.map {
            Bilingual("rated \($0.rawValue)", "calificado \(spanish($0))")
        }
        return (risk, high + medium + [rated].compactMap(\.self))
    }

    private static func spanish(_ rating: RiskRating) -> String {
        switch rating {
        case .high: "alto"
        case .medium: "medio"
        case .low: "bajo"
        }
    }

    private static func incident(_ enrolment: Enrolment) -> Bilingual? {
        enrolment.incidents.first(where: \.isOpen).map {
            Bilingual(
                "incident \($0.incident.id) without analysis",
                "incidente \($0.incident.id) sin análisis")
        }
    }

    private static func action(_ enrolment: Enrolment, on day: LegalDay) -> Bilingual? {
        enrolment.findings.first { $0.isOverdue(on: day) }.map {
            Bilingual("\($0.finding.id) overdue", "\($0.finding.id) atrasada")
        }
    }

    private static func failure(_ enrolment: Enrolment) -> Bilingual? {
        guard let last = enrolment.lastValidation, last.visit.outcome == .failed else { return nil }
        return Bilingual(
            "validation failed on \(last.day)", "validación no aprobada el \(last.day)")
    }

    private static func finding(_ enrolment: Enrolment) -> Bilingual? {
        let open = enrolment.openFindings.count
        return open == 0 ? nil : Bilingual("\(open) findings open", "\(open) hallazgos abiertos")
    }
}
