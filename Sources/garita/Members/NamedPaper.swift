import JSON
import Membership

/// A paper of a member's record, and what it was named for.
struct NamedPaper {
    /// `CTPAT 6.6`, or `CTPAT F1` for what shows that a finding was corrected.
    let shows: String
    let evidence: Evidence

    /// By programme and criterion, then by finding.
    static func all(of member: Member) -> [NamedPaper] {
        let answers = member.answers.sorted { $0.key.description < $1.key.description }
            .flatMap { name, said in
                said.answer.evidence.map { NamedPaper(shows: name.description, evidence: $0) }
            }
        let corrections = member.enrolments.flatMap { enrolment in
            enrolment.findings.flatMap { action in
                action.evidence.map {
                    NamedPaper(
                        shows: "\(enrolment.programme) \(action.finding.id)", evidence: $0)
                }
            }
        }
        return answers + corrections
    }

    func json(on day: LegalDay) -> JSONValue {
        [
            "shows": .text(shows), "name": .text(evidence.name), "type": .text(evidence.type),
            "bytes": .int(evidence.bytes), "sha256": .text(evidence.sha256),
            "until": evidence.until.map { .text($0.description) } ?? .null,
            "valid": .bool(evidence.isValid(on: day)),
        ]
    }
}
