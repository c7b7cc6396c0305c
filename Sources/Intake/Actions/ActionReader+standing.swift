import JSON
import Model

extension ActionReader {
    /// Cards and certificates run for years; further off is a mistyped one.
    private static let untilAheadMax = Seconds.hours(24 * 366 * 20)
    /// A rule is announced months before it holds.
    private static let fromAheadMax = Seconds.hours(24 * 366)
    private static let listBytesMax = 64
    private static let programmes =
        "one of " + TrustProgramme.allCases.map(\.rawValue).joined(separator: ", ")
    private static let statuses =
        "one of " + StandingStatus.allCases.map(\.rawValue).joined(separator: ", ")
    private static let outcomes =
        "of a card one of approved, conditional, denied, suspended, revoked"
    private static let kinds =
        "one of " + MemberKind.allCases.map(\.rawValue).joined(separator: ", ")
    private static let reasons =
        "one of " + ReasonClass.allCases.map(\.rawValue).joined(separator: ", ")

    func standing(_ at: Instant) throws(IntakeRefusal) -> StandingNotice {
        try notice(.standing(try fact(at)), at)
    }

    func denied(_ at: Instant) throws(IntakeRefusal) -> StandingNotice {
        try notice(.denied(list: try list(), from: try from(at)), at)
    }

    func cleared(_ at: Instant) throws(IntakeRefusal) -> StandingNotice {
        try notice(.cleared(list: try list(), from: try from(at)), at)
    }

    private func notice(
        _ word: StandingNotice.Word, _ at: Instant
    ) throws(IntakeRefusal) -> StandingNotice {
        StandingNotice(
            at: at, member: try fields.id("member", "the party, as trips name it"), word: word,
            authority: try fields.id("authority", "the authority's party id"))
    }

    private func fact(_ at: Instant) throws(IntakeRefusal) -> StandingFact {
        let code = try fields.text("programme", Self.programmes)
        guard let programme = TrustProgramme(code: code) else {
            throw fields.refusal("programme", Self.programmes)
        }
        let from = try from(at)
        if let since = programme.since, !programme.existed(at: from) {
            throw fields.refusal("from", "a time after \(code) began, \(since)")
        }
        let until = try fields.optionalInstant("until", ahead: Self.untilAheadMax)
        if let until, until < from { throw fields.refusal("until", "a time after “from”") }
        return StandingFact(
            programme, try status(in: programme), from: from, until: until,
            kind: try fields.optionalWord("as", Self.kinds), tier: try tier(),
            reason: try fields.optionalWord("reason", Self.reasons))
    }

    /// Offices say of a person's card how the vetting ended; programmes of companies have more
    /// steps, and there “approved” comes before “certified”.
    private func status(in programme: TrustProgramme) throws(IntakeRefusal) -> StandingStatus {
        guard programme.isForPeople else { return try fields.word("status", Self.statuses) }
        switch try fields.text("status", Self.outcomes) {
        case "approved", "certified", "validated": return .certified
        case "conditional", "applicant", "pre-applicant": return .approved
        case "denied", "rejected": return .rejected
        case "suspended": return .suspended
        case "revoked", "removed": return .removed
        default: throw fields.refusal("status", Self.outcomes)
        }
    }

    /// What does not say from when it holds, holds from when it was said.
    private func from(_ at: Instant) throws(IntakeRefusal) -> Instant {
        try fields.optionalInstant("from", ahead: Self.fromAheadMax) ?? at
    }

    private func tier() throws(IntakeRefusal) -> UInt8? {
        guard fields["tier"] != nil else { return nil }
        let tier = try fields.number("tier", "1, 2 or 3")
        guard let whole = UInt8(exactly: tier), (1...3).contains(whole) else {
            throw fields.refusal("tier", "1, 2 or 3")
        }
        return whole
    }

    private func list() throws(IntakeRefusal) -> String {
        guard fields["until"] == nil else {
            throw fields.refusal("until", "nothing here: a denial holds until “clear” is said")
        }
        let wanted = "the list's name, at most \(Self.listBytesMax) bytes"
        let list = try fields.text("list", wanted)
        guard list.utf8.count <= Self.listBytesMax else { throw fields.refusal("list", wanted) }
        return list
    }
}
