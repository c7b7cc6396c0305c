import Membership
import Model

/// A small programme of our own, and a desk that files lines of events as a user would write them.
struct Desk {
    static let shelf = CriteriaShelf(
        profiles: [
            EntityProfile(
                programme: "CTPAT", entity: "us-exporter", title: "US exporter",
                criteria: [
                    criterion("1.1", .should), criterion("5.3", .must), criterion("6.2", .must),
                ]),
            EntityProfile(
                programme: "CTPAT", entity: "highway-carrier", title: "Highway carrier",
                criteria: [criterion("5.3", .must)]),
            EntityProfile(
                programme: "AEO", entity: "customs-simplifications", title: "AEOC",
                criteria: [criterion("39-a", .must)]),
            EntityProfile(
                programme: "AEO", entity: "security-and-safety", title: "AEOS",
                criteria: [
                    criterion("39-a", .must), criterion("28-c", .must), criterion("28-h", .must),
                ]),
        ],
        counterparts: [
            Counterpart(
                of: CriterionName("AEO", "28-c"),
                answers: [CriterionName("CTPAT", "5.3"), CriterionName("CTPAT", "6.2")],
                isWhole: true),
            Counterpart(
                of: CriterionName("AEO", "28-h"), answers: [CriterionName("CTPAT", "1.1")],
                isWhole: false),
        ])

    static func criterion(
        _ label: String, _ obligation: AskedCriterion.Obligation
    ) -> AskedCriterion {
        AskedCriterion(
            label: label, area: "area", statement: "statement of \(label)",
            obligation: obligation, applies: .confirmed)
    }

    let roll: MemberRoll

    init(_ lines: [String], on day: String = "2026-06-01") throws {
        var reader = MemberEventReader()
        let events = lines.enumerated().compactMap { place, line in
            reader.read(Array(line.utf8), line: place + 1)
        }
        roll = MemberRoll(events, shelf: Self.shelf, on: try Self.day(day), flaws: reader.flaws)
    }

    struct NoDay: Error {}

    static func day(_ text: String) throws -> LegalDay {
        guard let day = LegalDay(text) else { throw NoDay() }
        return day
    }

    static func line(
        _ day: String, _ event: String, _ rest: String = "", member: String = "EXP-7"
    ) -> String {
        #"{"at":"\#(day)","event":"\#(event)","member":"\#(member)","by":"office-1""#
            + (rest.isEmpty ? "" : "," + rest) + "}"
    }

    static func applied(
        _ day: String = "2024-01-10", programme: String = "CTPAT", entity: String = "us-exporter",
        member: String = "EXP-7"
    ) -> String {
        line(
            day, "applied",
            #""programme":"\#(programme)","entity":"\#(entity)","name":"Muster Exports""#,
            member: member)
    }

    static let digest = String(repeating: "ab", count: 32)

    static func answered(
        _ label: String, _ answer: String = "yes", day: String = "2024-01-20",
        until: String? = nil, type: String = "application/pdf", bytes: Int = 1_000,
        name: String = "log.pdf"
    ) -> String {
        let end = until.map { #","until":"\#($0)""# } ?? ""
        return line(
            day, "answered",
            #""criterion":"\#(label)","answer":"\#(answer)","evidence":[{"name":"\#(name)","#
                + #""type":"\#(type)","bytes":\#(bytes),"sha256":"\#(digest)"\#(end)}]"#)
    }

    /// From the application to a passed validation, with every must answered and every condition
    /// of an exporter met.
    static var validated: [String] {
        [
            applied(), answered("5.3"), answered("6.2"), answered("1.1"),
            line("2024-02-01", "approved"), line("2024-03-01", "certified"),
            line(
                "2024-10-01", "validated",
                #""kind":"on-site","outcome":"passed","approved_by":"office-2""#),
        ]
            + EligibilityCondition.allCases.map {
                line("2024-01-15", "condition", #""condition":"\#($0.rawValue)","met":true"#)
            }
    }

    func member(_ id: String = "EXP-7") throws -> Member {
        guard let member = roll[try PartyID(id)] else { throw NoDay() }
        return member
    }

    func enrolment(in programme: String = "CTPAT") throws -> Enrolment {
        guard let enrolment = try member().enrolment(in: programme) else { throw NoDay() }
        return enrolment
    }

    func advice() throws -> TierAdvice {
        guard let advice = roll.advice(for: try enrolment(), of: try member()) else {
            throw NoDay()
        }
        return advice
    }

    var refused: [EventFlaw] { roll.flaws.filter { !$0.isKept } }
    var flagged: [EventFlaw] { roll.flaws.filter(\.isKept) }
}
