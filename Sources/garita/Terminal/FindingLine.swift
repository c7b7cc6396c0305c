import JSON
import Model

/// A finding as one JSON object, the form of `garita detect`: to the millisecond, for whoever scores.
enum FindingLine {
    static func json(_ finding: Finding, isWithdrawn: Bool = false) -> JSONValue {
        let line: JSONValue = [
            "trip": .text(finding.trip.description),
            "kind": .text(finding.kind.rawValue),
            "severity": .text(finding.severity.rawValue),
            "at": .text(finding.at.rfc3339),
            "known": .text(finding.known.rfc3339),
            "lateBySeconds": .double(finding.lateBy.value),
            "sentence": .text(finding.sentence(in: .english)),
            "evidence": .list(finding.evidence.map { .int($0.value) }),
        ]
        guard isWithdrawn, case .object(let members) = line else { return line }
        return .object(members + [JSONMember("withdrawn", true)])
    }
}
