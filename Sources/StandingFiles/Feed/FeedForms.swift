import JSON
import Model
import Standing

/// The kinds of line that speak of companies.
enum FeedForms {
    static func status(_ form: StandingForm) throws(StandingFlaw) -> FeedStatement {
        let programme = try form.programme("programme")
        let fact = StandingFact(
            programme, try form.one(of: StandingStatus.self, "status"),
            from: try form.start("from"), until: try form.endIfThere("until"),
            kind: try form.has("as") ? form.one(of: MemberKind.self, "as") : nil,
            tier: try form.has("tier") ? UInt8(form.whole("tier", 1...3, "the tier")) : nil,
            reason: try form.has("reason") ? form.one(of: ReasonClass.self, "reason") : nil)
        try demandTime(programme, fact.from, fact.until, form, "from", "until")
        return .status(try form.party("member"), fact)
    }

    /// Before a programme began nobody was its member, and nothing ends before it begins.
    static func demandTime(
        _ programme: TrustProgramme, _ from: Instant, _ until: Instant?, _ form: StandingForm,
        _ start: String, _ end: String
    ) throws(StandingFlaw) {
        guard programme.existed(at: from) else {
            throw StandingFlaw(
                "\(form.place(start)): sent \(StandingSentence.time(from)), but "
                    + "\(programme.rawValue) began in \(programme.since?.description ?? ""); "
                    + "correct the date or the programme")
        }
        if let until, until < from {
            throw StandingFlaw(
                "\(form.place(end)) is \(StandingSentence.time(until)), before "
                    + "\(start) (\(StandingSentence.time(from))); exchange or correct them")
        }
    }

    private enum LinkState: String, CaseIterable { case linked, ended }
    private enum ConsentState: String, CaseIterable { case given, withdrawn }
    private enum TreatmentState: String, CaseIterable { case suspended, restored }

    static func link(_ form: StandingForm) throws(StandingFlaw) -> FeedStatement {
        let pair = try form.parties("identifiers", max: 2)
        guard pair.count == 2, pair[0] != pair[1] else {
            throw StandingFlaw(
                "\(form.place("identifiers")) has \(Set(pair).count) different ids; wanted two, "
                    + "as in [\"EORI:DE1234567\", \"MID:DEACM123BER\"]")
        }
        return .link(
            pair[0], pair[1], isOn: try form.one(of: LinkState.self, "state") == .linked,
            from: try form.start("from"))
    }

    static func consent(_ form: StandingForm) throws(StandingFlaw) -> FeedStatement {
        .consent(
            try form.party("member"),
            isGiven: try form.one(of: ConsentState.self, "state") == .given,
            from: try form.start("from"))
    }

    static func treatment(_ form: StandingForm) throws(StandingFlaw) -> FeedStatement {
        let known = Arrangement.known.map(\.code).joined(separator: ", ")
        let arrangement = try form.read("arrangement", "one of \(known)") {
            $0.string.flatMap(Arrangement.named)
        }
        let from = try form.start("from")
        guard arrangement.signed.order(of: from) != .before else {
            throw StandingFlaw(
                "\(form.place("from")): sent \(StandingSentence.time(from)), but the arrangement "
                    + "with \(arrangement.partner) was signed \(arrangement.signed); correct it")
        }
        return .treatment(
            arrangement: arrangement.code, by: try form.one(of: RecognitionSide.self, "by"),
            member: try form.partyIfThere("member"),
            isSuspended: try form.one(of: TreatmentState.self, "state") == .suspended, from: from)
    }
}
