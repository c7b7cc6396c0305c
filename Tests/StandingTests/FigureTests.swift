import Foundation
import Model
import Standing
import StandingFiles
import Testing

/// Figures, printed on demand: GARITA_FIGURES=1 swift test -c release --filter FigureTests
@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["GARITA_FIGURES"] != nil))
struct FigureTests {
    private static let members = 100_000
    /// Companies' and people's programmes, one fact each.
    private static let programmes = TrustProgramme.allCases.prefix(20)

    private func register() throws -> StandingRegister {
        var register = StandingRegister()
        for number in 0..<Self.members {
            let member = try PartyID("MEMBER-\(number)")
            for (place, programme) in Self.programmes.enumerated() {
                let day = Invented.at("2015-01-01") + Seconds.hours(24 * Double(number % 3_000))
                try register.take(
                    StandingFact(
                        programme, (number + place) % 7 == 0 ? .suspended : .certified, from: day,
                        kind: programme == .ctpat ? .highwayCarrier : nil), of: member)
            }
        }
        return register
    }

    /// Of this process, in seconds: the machine's other work does not count.
    private func cpu() -> Double {
        var usage = rusage()
        _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1e6
            + Double(usage.ru_stime.tv_sec) + Double(usage.ru_stime.tv_usec) / 1e6
    }

    // A lookup costs a clearance more than 2 microseconds, or a rule change a coffee break.
    @Test func lookupsAndRuleChange() throws {
        var start = cpu()
        let register = try register()
        print(
            "register: \(register.count) facts of \(Self.members) members, \(cpu() - start) s CPU")
        let ids = try (0..<1_000_000).map { try PartyID("MEMBER-\(($0 &* 7_919) % Self.members)") }
        let moment = Invented.at("2026-01-05")
        start = cpu()
        var good = 0
        for id in ids {
            let answer = register.standing(of: id, in: .ctpat, as: .highwayCarrier, on: moment)
            good += answer.isGood ? 1 : 0
        }
        let lookup = (cpu() - start) / Double(ids.count) * 1e6
        print("lookup: \(lookup) microseconds of CPU each, \(good) good")
        #expect(good > 0 && lookup < 2)
        try change(register, moment)
        all(register, moment)
    }

    /// What a clearance asks: everything that authorities said of the exporter, by all programmes;
    /// with the conditions of every arrangement, and without.
    @Test(arguments: [false, true])
    func theClearancePath(_ asksArrangements: Bool) throws {
        var standings = Standings(asksArrangements: asksArrangements)
        let loads = 5_000, now = Invented.at("2026-01-05")
        var index: UInt64 = 0
        for number in 0..<loads {
            let member = try PartyID("MEMBER-\(number)")
            for programme in Self.programmes where !programme.isForPeople {
                standings.hear(
                    StandingNotice(
                        at: now, member: member,
                        word: .standing(
                            StandingFact(
                                programme, .certified, from: now - .hours(Double(number)),
                                kind: programme == .europeanUnion ? .security : nil)),
                        authority: PartyID(unchecked: "us-cbp")),
                    at: LedgerIndex(index), now: now)
                index += 1
            }
            for statement in [
                FeedStatement.link(member, try PartyID("MID:\(number)"), isOn: true, from: now),
                .consent(member, isGiven: true, from: now),
            ] {
                let word = RecognitionWord(
                    statement: statement, authority: PartyID(unchecked: "us-cbp"),
                    index: LedgerIndex(index))
                _ = standings.hear(word, now: now)
                index += 1
            }
        }
        let trips = try (0..<loads).map { number in
            Trip(
                id: try TripID("T-\(number)"), device: DeviceID(unchecked: "D"), departure: now,
                driver: DriverID(unchecked: "d"), tractor: TractorID(unchecked: "t"),
                trailer: TrailerID(unchecked: "t"), container: nil, seals: [],
                exporter: try PartyID("MEMBER-\(number * 7_919 % loads)"))
        }
        let start = cpu()
        var trusted = 0
        for _ in 0..<10 {
            for trip in trips where standings.judge(trip, at: now).level != .unknown {
                trusted += 1
            }
        }
        // An exporter and a driver, of whom nothing is known.
        let spent = (cpu() - start) / Double(10 * loads) * 1e6
        let programmes = Self.programmes.count { !$0.isForPeople }
        print(
            "clearance path, arrangements \(asksArrangements ? "asked" : "not asked"): "
                + "\(spent) microseconds of CPU a load, \(spent / Double(programmes)) a programme "
                + "looked up, \(index) facts, \(trusted) trusted")
        #expect(trusted == 10 * loads && spent / Double(programmes) < 2)
    }

    /// Every fact of every member asked about anew, as if all rules had changed.
    private func all(_ register: StandingRegister, _ moment: Instant) {
        let start = cpu()
        var good = 0
        for member in register.members {
            for programme in Self.programmes {
                good += register.standing(of: member, in: programme, on: moment).isGood ? 1 : 0
            }
        }
        let spent = cpu() - start
        print("every standing of every member anew: \(spent) s CPU, \(good) good")
        #expect(good > 0 && spent < 10)
    }

    private func change(_ register: StandingRegister, _ moment: Instant) throws {
        let every = "OEA CTPAT \(Self.programmes.map(\.rawValue).joined(separator: " "))"
        let rules = try LaneRulesFile.read(
            Invented.bytes(
                """
                {"southern_border": {"manufacturer": "\(every)", "carrier": "\(every)",
                  "driver": "SENTRI card", "importer": "\(every)"}}
                """))
        let new = try #require(rules.inForce(on: moment))
        let start = cpu()
        let changes = RuleChange.between(.known, new, register, on: moment)
        let spent = cpu() - start
        print(
            "rule change: \(Self.members) members judged anew in \(spent) s CPU, "
                + "\(changes.count) differences")
        #expect(!changes.isEmpty && spent < 10)
    }
}
