import JSON
import Model

/// A finding as one JSON object: the form of `garita detect` and of the trip account.
enum FindingLine {
    static func json(_ finding: Finding, in language: Language = .english) -> JSONValue {
        [
            "trip": .text(finding.trip.description),
            "kind": .text(finding.kind.rawValue),
            "severity": .text(finding.severity.rawValue),
            "at": .text(finding.at.rfc3339),
            "known": .text(finding.known.rfc3339),
            "lateBySeconds": .double(finding.lateBy.value),
            "sentence": .text(finding.sentence(in: language)),
            "evidence": .list(finding.evidence.map { .int($0.value) }),
        ]
    }
}
