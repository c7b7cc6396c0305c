import JSON
import Model
import Standing

/// A judgement of the lane as an officer reads it, and as a program does.
struct EligibilityText {
    private let judgement: EligibilityJudgement

    init(_ judgement: EligibilityJudgement) { self.judgement = judgement }

    var lines: String {
        let rows = judgement.links.map { link in
            [
                link.link.rawValue, link.fits ? "ok" : "CLOSED",
                link.subject.isEmpty ? "—" : link.subject, link.sentence, asked(link),
            ]
        }
        let table = Table(["link", "", "who", "found", "asked"], rows).text
        return ([head, "", table] + judgement.notes.map { "\nNote: \($0)." })
            .joined(separator: "\n")
    }

    private var head: String {
        let closed = judgement.links.filter { !$0.fits }.map(\.link.rawValue)
        let where_ = "\(judgement.crossing.border.rawValue) border"
        let verdict =
            closed.isEmpty
            ? "FAST: every link fits" : "NOT FAST: closed by \(closed.joined(separator: ", "))"
        return "\(judgement.trip) at the \(where_), \(StandingSentence.time(judgement.moment))\n"
            + "\(verdict) (rules: \(judgement.basis))"
    }

    private func asked(_ link: LinkVerdict) -> String {
        link.cause == .notAsked ? "—" : link.demand.sentence
    }

    var json: JSONValue {
        [
            "trip": .text(judgement.trip.description),
            "border": .text(judgement.crossing.border.rawValue),
            "direction": .text(judgement.crossing.direction.rawValue),
            "on": .text(judgement.moment.rfc3339), "eligible": .bool(judgement.isEligible),
            "rules": .text(judgement.basis),
            "links": .list(judgement.links.map(json)),
            "notes": .list(judgement.notes.map(JSONValue.text)),
        ]
    }

    private func json(_ link: LinkVerdict) -> JSONValue {
        [
            "link": .text(link.link.rawValue), "fits": .bool(link.fits),
            "cause": .text(link.cause.rawValue), "who": .text(link.subject),
            "found": .text(link.sentence), "asked": .text(link.demand.sentence),
        ]
    }
}
