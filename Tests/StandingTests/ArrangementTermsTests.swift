import Model
import Standing
import Testing

/// What arrangements ask, from the words of the two sides alone.
struct ArrangementTermsTests {
    private let authority = PartyID(unchecked: "us-cbp")
    private let member = PartyID(unchecked: "EXP-7")
    private let early = Invented.at("2010-01-01")

    private func word(_ statement: FeedStatement, _ index: UInt64) -> RecognitionWord {
        RecognitionWord(statement: statement, authority: authority, index: LedgerIndex(index))
    }

    private func load(of exporter: PartyID) -> Trip {
        Trip(
            id: TripID(unchecked: "T-1"), device: DeviceID(unchecked: "D"), departure: early,
            driver: DriverID(unchecked: "d"), tractor: TractorID(unchecked: "t"),
            trailer: TrailerID(unchecked: "t"), container: nil, seals: [], exporter: exporter)
    }

    private func judged(
        _ words: [RecognitionWord], _ moment: Instant, asking: Bool = true
    ) -> StandingJudgement {
        var standings = Standings(asksArrangements: asking)
        for word in words { _ = standings.hear(word, now: early) }
        return standings.judge(load(of: member), at: moment)
    }

    private func certified(_ programme: TrustProgramme) -> RecognitionWord {
        word(.status(member, StandingFact(programme, .certified, from: early)), 1)
    }

    // A load of the past would have had the credit of an arrangement that nobody had signed.
    @Test func theCreditBeginsWithTheArrangement() {
        let words = [
            certified(.mexico), word(.consent(member, isGiven: true, from: early), 2),
        ]
        let before = judged(words, Invented.at("2014-10-16"))
        #expect(before.level == .unknown)
        #expect(
            before.reasons.first
                == Reason(
                    .standingLost, "exporter EXP-7: MX-OEA not recognised, no arrangement in force")
        )
        #expect(judged(words, Invented.at("2014-10-17")).level == .member)
        // Of Peru's only the month is known: September 2018 counts from October on.
        let peru = [certified(.peru)]
        #expect(judged(peru, Invented.at("2018-09-15")).level == .unknown)
        #expect(judged(peru, Invented.at("2018-10-01")).level == .member)
        #expect(judged(peru, Invented.at("2018-09-15"), asking: false).level == .member)
    }

    // Who sent its words late, or twice, would be judged otherwise.
    @Test func theOrderOfWordsChangesNothing() {
        let at = Invented.at("2026-01-05")
        let words = [
            certified(.mexico), word(.consent(member, isGiven: true, from: early), 2),
            word(.consent(member, isGiven: false, from: early + .hours(1)), 3),
            word(.consent(member, isGiven: true, from: early + .hours(2)), 4),
            word(.consent(member, isGiven: true, from: early + .hours(3)), 5),
            word(.consent(member, isGiven: false, from: early + .hours(3)), 6),
        ]
        let told = judged(words, at)
        #expect(told.level == .unknown, "of one moment the word that ends counts")
        #expect(told.evidence == [LedgerIndex(1), LedgerIndex(6)])
        for turn in words.indices {
            let shuffled = Array(words[turn...] + words[..<turn])
            #expect(judged(shuffled, at) == told)
            #expect(judged(shuffled.reversed(), at) == told)
        }
    }

    // One number joined to everything in sight would carry everybody's credit.
    @Test func moreLinksThanACompanyHasAreNotBelieved() {
        let at = Invented.at("2026-01-05")
        let links = (0...RecognitionRegister.linksMax).map { number in
            word(
                .link(
                    member, Self.number(number),
                    isOn: true, from: early), UInt64(10 + number))
        }
        let told = judged([certified(.peru)] + links, at)
        #expect(told.level == .unknown)
        #expect(
            told.reasons.map(\.detail).contains("exporter EXP-7: more was said of it than is kept"))
    }

    private static func number(_ number: Int) -> PartyID {
        guard let id = try? PartyID("MID:\(number)") else { preconditionFailure("it is an id") }
        return id
    }

    // What a partner says of a company under its own number would be lost to whoever names ours; or
    // a stranger's programme would be lent to it.
    @Test func overALinkOnlyPartnersSpeak() {
        let at = Invented.at("2026-01-05"), other = PartyID(unchecked: "EORI:DE1")
        func told(_ fact: StandingFact) -> StandingJudgement {
            judged(
                [
                    word(.status(other, fact), 1),
                    word(.link(member, other, isOn: true, from: early), 2),
                ], at)
        }
        let partner = told(StandingFact(.europeanUnion, .validated, from: early, kind: .both))
        #expect(partner.level == .trusted)
        #expect(partner.evidence == [LedgerIndex(1), LedgerIndex(2)])
        #expect(told(StandingFact(.ctpat, .validated, from: early)).level == .unknown)
    }
}
