import JSON
import Model
import Standing

/// What is known of one identifier at a moment, as an officer reads it and as a program does.
struct StatusText {
    private let id: PartyID
    private let register: RecognitionRegister
    private let moment: Instant
    private let linked: [PartyID]

    init(_ id: PartyID, _ register: RecognitionRegister, _ moment: Instant) {
        self.id = id
        self.register = register
        self.moment = moment
        linked = register.identifiers(linkedTo: id, on: moment)
    }

    private var standings: [(id: PartyID, programme: TrustProgramme, answer: StandingAnswer)] {
        ([id] + linked).flatMap { id in
            register.standings.programmes(of: id).map {
                (id, $0, register.standings.standing(of: id, in: $0, on: moment))
            }
        }
    }

    var lines: String {
        guard register.knows(id) else {
            return "\(id): nothing in the feed names it. Write it as the feed does, as in "
                + "MID:DEACM123BER."
        }
        var parts = ["\(id), \(StandingSentence.time(moment))"]
        if !linked.isEmpty {
            parts.append("also known as \(linked.map(\.description).joined(separator: ", "))")
        }
        let rows = standings.map { [$0.id.description, $0.programme.rawValue, words($0.answer)] }
        if !rows.isEmpty { parts += ["", Table(["id", "programme", "standing"], rows).text] }
        return (parts + register.recognition(of: id, on: moment).map(paragraph))
            .joined(separator: "\n")
    }

    private func words(_ answer: StandingAnswer) -> String { StandingSentence.of(answer) }

    private func paragraph(_ answer: RecognitionAnswer) -> String {
        let head =
            "\n\(answer.arrangement.partner): "
            + (answer.isRecognised
                ? "RECOGNISED, credit \(answer.creditPercent) %" : "NOT RECOGNISED")
        let checks = answer.checks.map { "  \($0.fits ? "ok    " : "CLOSED") \($0.sentence)" }
        return ([head] + checks).joined(separator: "\n")
    }

    var json: JSONValue {
        [
            "id": .text(id.description), "on": .text(moment.rfc3339),
            "known": .bool(register.knows(id)),
            "linked": .list(linked.map { .text($0.description) }),
            "standings": .list(
                standings.map {
                    [
                        "id": .text($0.id.description), "programme": .text($0.programme.rawValue),
                        "good": .bool($0.answer.isGood), "standing": .text(words($0.answer)),
                    ]
                }),
            "recognition": .list(register.recognition(of: id, on: moment).map(json)),
        ]
    }

    private func json(_ answer: RecognitionAnswer) -> JSONValue {
        [
            "arrangement": .text(answer.arrangement.code),
            "member": .text(answer.member.description),
            "recognised": .bool(answer.isRecognised),
            "creditPercent": .int(answer.creditPercent),
            "checks": .list(
                answer.checks.map {
                    [
                        "condition": .text($0.condition.rawValue), "fits": .bool($0.fits),
                        "found": .text($0.sentence),
                    ]
                }),
        ]
    }
}
