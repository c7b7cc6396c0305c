import Model
import Standing
import Testing

struct RegisterTests {
    private func answer(
        _ feed: String, _ day: String, as kind: MemberKind? = nil
    ) throws -> StandingAnswer {
        try Invented.feed(feed).standings.standing(
            of: Invented.id("C"), in: .ctpat, as: kind, on: Invented.at(day))
    }

    private func status(_ text: String, _ from: String, _ more: String = "") -> String {
        """
        {"kind":"status","member":"C","programme":"CTPAT","status":"\(text)","from":"\(from)"\(more)}
        """
    }

    // Nobody can say any more whether a carrier was certified on the day of a crossing.
    @Test func pastStaysAnswerable() throws {
        let feed = [
            status("certified", "2020-01-10"), status("suspended", "2025-12-20T10:00:00Z"),
            status("certified", "2026-02-01"),
        ].joined(separator: "\n")
        #expect(try answer(feed, "2020-01-09") == .notYet(first: Invented.at("2020-01-10")))
        #expect(try answer(feed, "2020-01-10").isGood)
        #expect(try answer(feed, "2025-12-20T09:59:59.999Z").isGood)
        #expect(try answer(feed, "2025-12-20T10:00:00Z").isBan)
        #expect(try answer(feed, "2026-02-01").isGood)
    }

    // Two offices that heard the same lines in another order give two answers.
    @Test func orderOfArrivalChangesNothing() throws {
        let lines = [
            status("certified", "2020-01-10"), status("suspended", "2021-05-05"),
            status("certified", "2021-05-05"), status("validated", "2022-01-01"),
        ]
        for turn in 0..<lines.count {
            let feed = (lines[turn...] + lines[..<turn]).joined(separator: "\n")
            #expect(try answer(feed, "2021-06-01").isBan)
            #expect(try answer(feed, "2022-06-01").isGood)
        }
    }

    // A certificate lapses a day early, or never.
    @Test func lastDayCounts() throws {
        let feed = status("certified", "2020-01-10", ",\"until\":\"2023-01-10\"")
        #expect(try answer(feed, "2023-01-10T23:59:59Z").isGood)
        guard case .expired = try answer(feed, "2023-01-11") else {
            Issue.record("a day after its end the certificate still stands")
            return
        }
    }

    // A warehouse's certificate lets its trucks into the lane.
    @Test func kindIsAskedFor() throws {
        let feed = status("certified", "2020-01-10", ",\"as\":\"importer\"")
        guard case .otherKind = try answer(feed, "2021-01-01", as: .highwayCarrier) else {
            Issue.record("an importer passes as carrier")
            return
        }
        #expect(try answer(feed, "2021-01-01", as: .importer).isGood)
    }

    // A company that was suspended as a whole goes on in one of its roles.
    @Test func suspensionWithoutKindIsOfAll() throws {
        let feed =
            status("certified", "2020-01-10", ",\"as\":\"highway-carrier\"") + "\n"
            + status("suspended", "2021-01-01")
        #expect(try answer(feed, "2021-01-01", as: .highwayCarrier).isBan)
        #expect(try answer(feed, "2021-01-01").isBan)
    }

    // A company that was reinstated in the one role it has stays banned for ever.
    @Test func reinstatementInTheOnlyRoleLiftsASuspensionWithoutOne() throws {
        let feed =
            status("suspended", "2021-01-01") + "\n"
            + status("validated", "2021-03-01", ",\"as\":\"exporter\"")
        #expect(try answer(feed, "2021-02-01").isBan)
        #expect(try answer(feed, "2021-03-01").isGood)
        #expect(try answer(feed, "2021-03-01", as: .exporter).isGood)
        // In another role it still holds.
        let carrier = status("certified", "2020-01-10", ",\"as\":\"highway-carrier\"")
        #expect(try answer(carrier + "\n" + feed, "2021-03-01").isBan)
    }

    // Who is suspended as carrier is trusted as importer where a rule names no role.
    @Test func suspendedRoleCountsWhereNoneIsNamed() throws {
        let feed =
            status("certified", "2020-01-10", ",\"as\":\"importer\"") + "\n"
            + status("suspended", "2021-01-01", ",\"as\":\"highway-carrier\"")
        #expect(try answer(feed, "2021-01-01").isBan)
        #expect(try answer(feed, "2021-01-01", as: .importer).isGood)
    }

    // A machine that repeats itself fills the memory of the lane.
    @Test func registerIsBounded() throws {
        var register = StandingRegister()
        let member = try Invented.id("C"), first = Invented.at("2020-01-10")
        func fact(_ number: Int) -> StandingFact {
            StandingFact(.ctpat, .certified, from: first + Seconds(Double(number)))
        }
        for number in 0..<StandingRegister.factsOfMemberMax {
            try register.take(fact(number), of: member)
            try register.take(fact(number), of: member)
        }
        #expect(register.count == StandingRegister.factsOfMemberMax)
        #expect(throws: RegisterRefusal.memberFull(member)) {
            try register.take(fact(-1), of: member)
        }
    }
}
