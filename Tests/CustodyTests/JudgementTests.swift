import Custody
import Model
import Testing

struct JudgementTests {
    private typealias S = Story

    // If a row failed, a relay the carrier announced would stop the load, or a stolen load would
    // be pulled away by anybody.
    // swift-format-ignore
    @Test(arguments: [
        ("same",         [S.ping(60), S.ping(75, 3_180)], []),
        ("misread once", [S.ping(60), S.ping(75, 3_180, tractor: "other"), S.ping(90, 3_360)], []),
        ("swapped",      [S.ping(60), S.ping(75, 3_180, tractor: "other"), S.ping(90, 3_360, tractor: "other"),
                          S.ping(105, 3_540, tractor: "other")], ["tractorSwap alarm"]),
        ("announced",    [sighting(50, tractor: "other", announced: true), S.ping(60, tractor: "other"),
                          S.ping(75, 3_180, tractor: "other")], []),
        ("announced box", [sighting(50, trailer: "other", announced: true), sighting(90, trailer: "other", announced: false)],
         ["trailerSwap warning"]),
        ("trailer",      [sighting(50, trailer: "other", announced: false)], ["trailerSwap alarm"]),
        ("driver",       [sighting(50, driver: "other", announced: false)], ["driverSwap alarm"]),
        ("shift change", [sighting(50, driver: "other", announced: true)], []),
    ] as [(String, [Event], [String])])
    func swap(_ story: String, _ events: [Event], _ expected: [String]) {
        #expect(Story(events: events).verdict() == expected, "\(story)")
    }

    private static func sighting(
        _ seconds: Double, tractor: String? = nil, trailer: String? = nil, driver: String? = nil,
        announced: Bool
    ) -> Event {
        .sighting(
            Sighting(
                at: S.at(seconds), tractor: tractor.map { S.name($0) },
                trailer: trailer.map { S.name($0) }, driver: driver.map { S.name($0) },
                isAnnounced: announced))
    }

    // If a row failed, a scale would claim to have seen a load it cannot see: the figures are
    // those of a published comparison of scale classes at 80,000 lb, within a hundredth.
    // swift-format-ignore
    @Test(arguments: [
        (.staticCertified, "t", 134.0,    120.0, .notice),
        (.staticCertified, "t", 134.0,    164.0, .alarm),
        (.singleDraft,     "t", 176.0,    164.0, .notice),
        (.staticCertified, "u", 558.0,    164.0, .notice),
        (.typeIV,          "t", 2_100.0,  164.0, .notice),
        (.typeIII,         "t", 4_009.0,  164.0, .notice),
        (.typeI,           "t", 6_683.0, 164.0,  .notice),
        (.typeIV,          "t", 2_100.0, 3_000.0, .warning),
    ] as [(Weighing.Scale, String, Double, Double, Finding.Severity)])
    func weight(
        _ scale: Weighing.Scale, _ tractor: String, _ detectable: Double, _ added: Double,
        _ severity: Finding.Severity
    ) {
        let gross = 36_287.0
        func weigh(_ at: Double, _ kilograms: Double, _ scale: Weighing.Scale, _ t: String) -> Event
        {
            .weighing(
                Weighing(
                    at: S.at(at), gross: Kilograms(kilograms), scale: scale, tractor: S.name(t)))
        }
        let events = [
            weigh(10, gross, .staticCertified, "t"), weigh(900, gross + added, scale, tractor),
        ]
        let finding = Story(events: events).account().findings.first { $0.kind == .weightChange }
        guard case .weightChange(_, let seen) = finding?.cause else {
            Issue.record("no finding")
            return
        }
        #expect((seen.value / detectable - 1).magnitude < 0.03)
        #expect(finding?.severity == severity)
    }

    // If this failed, a device that fell silent would count as an intact load, or silence that
    // never was would end clearances.
    // swift-format-ignore
    @Test(arguments: [
        ("speaking",             [S.ping(60), S.ping(800, 9_000)], 1_000.0, false),
        ("fell silent",          [S.ping(60)], 1_000, true),
        ("not yet long",         [S.ping(60)], 900, false),
        ("never spoke",          [], 1_000, true),
        ("arrived, then silent", [S.ping(60), S.ping(3_000, Street.end)], 9_000, false),
        ("speaks without a place", [S.ping(60), lost(600), lost(1_100)], 1_110, true),
    ] as [(String, [Event], Double, Bool)])
    func silence(_ story: String, _ events: [Event], _ now: Double, _ isSilent: Bool) {
        let account = Story(events: events).account(after: now)
        #expect(account.findings.contains { $0.kind == .silence } == isSilent, "\(story)")
        if isSilent { #expect(account.state == .suspect) }
    }

    private static func lost(_ seconds: Double) -> Event {
        .position(
            Position(
                device: S.name("dev"), at: S.at(seconds), place: Street.coordinate(3_000),
                isValid: false))
    }

    private static let findings: [Finding] = {
        var watch = Watch(Day(seed: 5, trucks: 80, attacks: 0.9, hours: 1))
        watch.play()
        return watch.lastAccounts.compactMap { $0 }.flatMap(\.findings)
    }()

    // If this failed, a finding would reach a dispatcher as a blank or in the wrong language.
    @Test(arguments: Language.allCases)
    func everyFindingHasASentence(_ language: Language) {
        #expect(Set(Self.findings.map(\.kind)).count >= 7)
        for finding in Self.findings {
            let sentence = finding.sentence(in: language)
            #expect(sentence.hasSuffix(".") && sentence.count > 20 && sentence.count < 220)
            #expect(!sentence.contains("Optional") && !sentence.contains("Quantity"))
        }
    }

    // If this failed, evidence would be out of ledger order or a finding known before it was.
    @Test func findingsAreWellFormed() {
        for finding in Self.findings {
            #expect(finding.evidence == Set(finding.evidence).sorted())
            #expect(finding.known >= finding.at)
        }
    }
}
