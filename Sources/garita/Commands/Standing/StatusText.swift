import JSON
import Model
import Standing

/// What is known of one identifier at a moment, as an officer reads it and as a program does.
struct StatusText {
    private let id: PartyID
    private let register: RecognitionRegister
    private let moment: Instant
    private let linked: [PartyID]
    /// Where a line stands that may be about it and could not be read: it might end all that is good.
    private let doubt: String?

    init(
        _ id: PartyID, _ register: RecognitionRegister, _ moment: Instant, doubt: String? = nil
    ) {
        self.doubt = doubt
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
            if let doubt {
                return "\(id): nothing in the feed that can be read names it; \(doubt) cannot be."
            }
            return "\(id): nothing in the feed names it. Write it as the feed does, as in "
                + "MID:DEACM123BER."
        }
        var parts = ["\(id), \(StandingSentence.time(moment))"]
        if !linked.isEmpty {
            parts.append("also known as \(linked.map(\.description).joined(separator: ", "))")
        }
        let rows = standings.map { [$0.id.description, $0.programme.rawValue, words($0.answer)] }
        if !rows.isEmpty { parts += ["", Table(["id", "programme", "standing"], rows).text] }
        if rows.isEmpty { parts.append("no programme said anything of it by then") }
        if let doubt { parts.append("\nIN DOUBT: what \(doubt) says could not be read; mend it") }
        return (parts + register.recognition(of: id, on: moment).map(paragraph))
            .joined(separator: "\n")
    }

    private func words(_ answer: StandingAnswer) -> String { StandingSentence.of(answer) }

    private func paragraph(_ answer: RecognitionAnswer) -> String {
        let head =
            "\n\(answer.arrangement.partner): "
            + (answer.isRecognised && doubt == nil
                ? "RECOGNISED, credit \(answer.creditPercent) %" : "NOT RECOGNISED")
        let checks = answer.checks.map { "  \($0.fits ? "ok    " : "CLOSED") \($0.sentence)" }
        let unread = doubt.map { ["  CLOSED what \($0) says could not be read"] } ?? []
        return ([head] + checks + unread).joined(separator: "\n")
    }

    var json: JSONValue {
        [
            "id": .text(id.description), "on": .text(moment.rfc3339),
            "known": .bool(register.knows(id)),
            "unread": doubt.map(JSONValue.text) ?? .null,
            "linked": .list(linked.map { .text($0.description) }),
            "standings": .list(
                standings.map {
                    [
                        "id": .text($0.id.description), "programme": .text($0.programme.rawValue),
                        "good": .bool($0.answer.isGood && doubt == nil),
                        "standing": .text(words($0.answer)),
                    ]
                }),
            "recognition": .list(register.recognition(of: id, on: moment).map(json)),
        ]
    }

    private func json(_ answer: RecognitionAnswer) -> JSONValue {
        [
            "arrangement": .text(answer.arrangement.code),
            "member": .text(answer.member.description),
            "recognised": .bool(answer.isRecognised && doubt == nil),
            "creditPercent": .int(doubt == nil ? answer.creditPercent : 0),
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
