import JSON
import Membership
import Model

/// A filing with the room of members as the line that `Membership` reads: `member` and `at` need
/// not be said twice, so the envelope's stand in for them.
struct MemberRecord {
    let event: MemberEvent

    /// A letter's date may be another than the envelope's in Greenwich, by a day.
    private static let daysApartMax = 1

    init(_ filing: Filing) throws(FilingFlaw) {
        let sent = try Self.object(filing.record)
        try Self.check(sent, against: filing)
        var reader = MemberEventReader()
        let event = reader.read(Self.line(sent, filing), line: 1)
        // A door that keeps a deed without one of its papers would lose the paper without a word.
        if let flaw = reader.flaws.first { throw Self.told(flaw) }
        guard let event else {
            throw FilingFlaw(field: "", sent: "a record", wanted: "a deed in a member's life")
        }
        try Self.check(event, filing)
        self.event = event
    }

    private static func object(_ bytes: [UInt8]) throws(FilingFlaw) -> [JSONMember] {
        let value: JSONValue
        do throws(JSONError) { value = try JSONValue(parsing: bytes) } catch {
            throw FilingFlaw(field: "", sent: "no JSON", wanted: "an object: \(error.advice)")
        }
        guard let members = value.members else {
            throw FilingFlaw(field: "", sent: value.text, wanted: "an object")
        }
        return members
    }

    private static func check(
        _ sent: [JSONMember], against filing: Filing
    ) throws(FilingFlaw) {
        guard let named = sent.first(where: { $0.name == "member" })?.value else { return }
        guard named.string == filing.matter.description else {
            throw FilingFlaw(
                field: "member", sent: named.text,
                wanted: "the same as “matter”, \(filing.matter), or nothing")
        }
    }

    private static func line(_ sent: [JSONMember], _ filing: Filing) -> [UInt8] {
        var line = sent.filter { $0.name != "member" }
        line.append(JSONMember("member", .text(filing.matter.description)))
        if !line.contains(where: { $0.name == "at" }) {
            line.append(JSONMember("at", .text(filing.at.rfc3339)))
        }
        return JSONValue.object(line).bytes
    }

    private static func check(_ event: MemberEvent, _ filing: Filing) throws(FilingFlaw) {
        let apart = event.day.days(until: LegalDay(filing.at))
        guard abs(apart) <= daysApartMax else {
            throw FilingFlaw(
                field: "at", sent: event.day.description,
                wanted: "the day of the envelope's “at”, \(LegalDay(filing.at)), or nothing")
        }
        guard event.programme != nil || event.deed.word.isOfPartners else {
            throw FilingFlaw(
                field: "programme", sent: "nothing",
                wanted: "the programme that the deed is about, CTPAT")
        }
    }

    private static func told(_ flaw: EventFlaw) -> FilingFlaw {
        let (field, sent, wanted) = flaw.parts
        return FilingFlaw(field: field, sent: sent, wanted: wanted)
    }
}

extension EventFlaw {
    /// The reader's sentence, `“field”: sent X; wanted Y`, in its parts; where it has no such parts,
    /// all of it is what was sent.
    fileprivate var parts: (field: String, sent: String, wanted: String) {
        let text = sentence.replacing("; the event is kept without it", with: "")
        guard let middle = text.firstRange(of: "; wanted ") else {
            return ("", text, "a deed as docs/formats/membership.md has it")
        }
        let before = text[..<middle.lowerBound], wanted = String(text[middle.upperBound...])
        guard before.hasPrefix("“"), let end = before.firstRange(of: "”: sent ") else {
            return ("", String(before), wanted)
        }
        let field = before[before.index(after: before.startIndex)..<end.lowerBound]
        return (String(field), String(before[end.upperBound...]), wanted)
    }
}
