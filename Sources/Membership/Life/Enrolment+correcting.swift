extension Enrolment {
    /// More findings than these in one programme are a different report.
    private static let findingsMax = 1_000

    mutating func take(_ plan: PlannedCorrection) throws(Objection) -> [String] {
        let place = try place(of: plan.finding)
        findings[place].plan = plan
        guard let due = plan.due, let wanted = findings[place].finding.due, due > wanted else {
            return []
        }
        return ["the plan for \(plan.finding) ends on \(due); the authority wants it by \(wanted)"]
    }

    mutating func correct(
        _ id: String, _ evidence: [Evidence], on day: LegalDay
    ) throws(Objection) -> [String] {
        let place = try place(of: id)
        findings[place].corrected = day
        findings[place].evidence += evidence
        return evidence.isEmpty ? ["no evidence shows that \(id) is corrected"] : []
    }

    mutating func accept(_ id: String, on day: LegalDay) throws(Objection) -> [String] {
        let place = try place(of: id)
        findings[place].accepted = day
        return findings[place].corrected == nil
            ? ["\(id) was accepted before the member said it is corrected"] : []
    }

    mutating func add(
        _ finding: AuditFinding, on day: LegalDay
    ) throws(Objection) -> [String] {
        guard findings.count < Self.findingsMax else {
            throw Objection("\(Self.findingsMax) findings are the most in one programme")
        }
        guard !findings.contains(where: { $0.finding.id == finding.id }) else {
            throw Objection("a finding \(finding.id) is there already; give this one its own name")
        }
        findings.append(CorrectiveAction(finding: finding, found: day))
        guard finding.weight == .actionRequired, finding.due == nil else { return [] }
        return ["\(finding.id) requires an action and has no “due” date; no clock runs for it"]
    }

    private func place(of id: String) throws(Objection) -> Int {
        guard let place = findings.firstIndex(where: { $0.finding.id == id }) else {
            throw Objection("there is no finding “\(id)” in \(programme); name one that was found")
        }
        return place
    }

    mutating func suffer(
        _ incident: SecurityIncident, on day: LegalDay
    ) throws(Objection) -> [String] {
        guard !incidents.contains(where: { $0.incident.id == incident.id }) else {
            throw Objection("an incident \(incident.id) is there already; name this one anew")
        }
        incidents.append(Aftermath(incident: incident, day: day))
        return incident.wasReportedLate
            ? ["\(incident.id) was reported after the crossing; criterion 7.23 wants it before"]
            : []
    }

    mutating func analyse(_ id: String, on day: LegalDay) throws(Objection) {
        guard let place = incidents.firstIndex(where: { $0.incident.id == id }) else {
            throw Objection("there is no incident “\(id)” in \(programme)")
        }
        incidents[place].analysed = day
    }
}
