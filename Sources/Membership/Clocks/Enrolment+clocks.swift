extension Enrolment {
    /// Every clock that ran or runs, those that matter first: open before stopped, then by day.
    package func clocks(on day: LegalDay) -> [MemberClock] {
        let own = programme == ClockRule.programme ? statutory(on: day) : []
        let all = own + corrections + analyses
        return all.sorted {
            ($0.isOpen ? 0 : 1, $0.due, $0.rule.rawValue, $0.subject ?? "")
                < ($1.isOpen ? 0 : 1, $1.due, $1.rule.rawValue, $1.subject ?? "")
        }
    }

    /// The open clock that ends first, of those in the authority's hands or the member's.
    package func nextClock(of owner: ClockRule.Owner, on day: LegalDay) -> MemberClock? {
        clocks(on: day).first { $0.isOpen && $0.rule.owner == owner }
    }

    private func statutory(on day: LegalDay) -> [MemberClock] {
        let all =
            [certification, validation, revalidation].compactMap(\.self)
            .filter { $0.start >= ClockRule.statute } + annual(on: day) + appeals(on: day)
        // Nobody validates who is out; the right to appeal is just what is left.
        guard state.isClosed else { return all }
        return all.filter {
            !$0.isOpen || $0.rule == .appealFiling
                || $0.rule == .appealDecision
        }
    }

    private var certification: MemberClock? {
        let rejected = state == .rejected ? adverse?.day : nil
        return MemberClock(
            .certification, start: applied,
            due: applied.adding(days: ClockRule.certificationDays), ended: certified ?? rejected)
    }

    private var validation: MemberClock? {
        certified.map {
            MemberClock(
                .validation, start: $0, due: $0.adding(years: ClockRule.validationYears),
                ended: validations.first?.day)
        }
    }

    private var revalidation: MemberClock? {
        lastValidation.map {
            MemberClock(
                .revalidation, start: $0.day, due: $0.day.adding(years: ClockRule.revalidationYears)
            )
        }
    }

    private func appeals(on day: LegalDay) -> [MemberClock] {
        guard let act = adverse ?? (appeal == nil ? nil : adverseActs.last) else { return [] }
        let filing = MemberClock(
            .appealFiling, start: act.day, due: ClockRule.appealEnd(act), ended: appeal?.day)
        guard let appeal else { return [filing] }
        let due = appeal.day.adding(days: ClockRule.decisionDays)
        return [
            filing,
            MemberClock(.appealDecision, start: appeal.day, due: due, ended: appeal.decided),
        ]
    }

    private var corrections: [MemberClock] {
        findings.compactMap { one in
            one.due.map {
                MemberClock(
                    .correctiveAction, subject: one.finding.id, start: one.found, due: $0,
                    ended: one.corrected ?? one.accepted)
            }
        }
    }

    private var analyses: [MemberClock] {
        incidents.compactMap { one in
            one.incident.analysisDue.map {
                MemberClock(
                    .incidentAnalysis, subject: one.incident.id, start: one.day, due: $0,
                    ended: one.analysed)
            }
        }
    }
}
