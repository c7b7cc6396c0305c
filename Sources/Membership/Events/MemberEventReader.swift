import JSON
import Model

/// Makes events of lines. What of a line is no use is told; the rest of it, and the other lines,
/// are kept.
package struct MemberEventReader {
    package private(set) var flaws: [EventFlaw] = []

    package init() {}

    /// A self-assessment with its evidence has a few kilobytes.
    private static let limits = JSONLimits(depthMax: 8)

    /// Nil when the line was refused; why stands in `flaws`.
    package mutating func read(_ bytes: [UInt8], line: Int) -> MemberEvent? {
        let known = flaws.count
        var member: PartyID?
        defer { for place in known..<flaws.count { flaws[place].member = member } }
        do throws(EventFlaw) {
            let fields = EventFields(try Self.object(bytes, line), line: line)
            // A name that is none is refused below, with its sentence.
            member = try? fields.party("member")
            let word = try fields.choice("event", DeedWord.self)
            let event = MemberEvent(
                day: try fields.day("at"), line: line, member: try fields.party("member"),
                programme: try fields.optionalText("programme", "a programme's name")?.uppercased(),
                by: try fields.optionalText("by", "an office's code"),
                reason: try fields.optionalText("reason"), deed: try deed(word, fields))
            tellUnknown(fields, word)
            return event
        } catch {
            flaws.append(error)
            return nil
        }
    }

    package mutating func tooLong(line: Int, max: Int) {
        flaws.append(EventFlaw(line, "the line is longer than \(max >> 10) KiB; split it"))
    }

    private static func object(_ bytes: [UInt8], _ line: Int) throws(EventFlaw) -> JSONValue {
        let value: JSONValue
        do throws(JSONError) { value = try JSONValue(parsing: bytes, limits: limits) } catch {
            throw EventFlaw(
                line, "\(error.problem.sentence) (column \(error.column)); wanted a JSON object")
        }
        guard value.members != nil else {
            throw EventFlaw(line, "sent a JSON value that is no object; wanted one event a line")
        }
        return value
    }

    private mutating func tellUnknown(_ fields: EventFields, _ word: DeedWord) {
        let known = Self.common + Self.fields(of: word)
        for name in fields.names where !known.contains(name) {
            let own = Self.fields(of: word).joined(separator: ", ")
            flaws.append(
                EventFlaw(
                    fields.line, isKept: true,
                    "“\(name)” is no field of \(word.rawValue) and was not read; "
                        + (own.isEmpty ? "it has none of its own" : "its fields are \(own)")))
        }
    }

    mutating func evidence(_ fields: EventFields) throws(EventFlaw) -> [Evidence] {
        let list = try fields.list("evidence", max: EvidenceRule.perAnswerMax)
        var kept: [Evidence] = []
        for (place, value) in list.enumerated() {
            let inner = EventFields(value, line: fields.line, prefix: "evidence[\(place)].")
            do throws(EventFlaw) { kept.append(try Self.evidence(inner)) } catch {
                let sentence = "\(error.sentence); the event is kept without it"
                flaws.append(EventFlaw(fields.line, isKept: true, sentence))
            }
        }
        return kept
    }

    private static func evidence(_ fields: EventFields) throws(EventFlaw) -> Evidence {
        let evidence = Evidence(
            name: try fields.text("name", "a file's name"),
            type: try fields.text("type", "a media type, application/pdf"),
            bytes: try fields.whole("bytes", 0...Int.max, "the file's size in bytes"),
            sha256: try fields.text("sha256", "the file's SHA-256"),
            until: try fields.optionalDay("until"))
        if let flaw = EvidenceRule.flaw(in: evidence) { throw EventFlaw(fields.line, flaw) }
        return evidence
    }

    private static let common = ["at", "event", "member", "programme", "by", "reason"]
}
