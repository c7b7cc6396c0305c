import Custody
import Model
import Testing

/// A load in the queue: whether it moved up with those around it.
struct QueueTests {
    private typealias S = Story
    private static let spot = 19_000.0

    /// A load that reports every ten minutes and stands in the queue until an end.
    private static func standing(until end: Double) -> S {
        S(
            events: stride(from: 0.0, through: end, by: 600).map {
                S.ping($0, spot, speed: 0)
            })
    }

    /// Twelve trucks that close up past the load in the minutes before a moment.
    private static func passers(before end: Double) -> Cohort {
        var cohort = Cohort()
        for truck in 0..<12 {
            for step in 0...6 {
                let metres = spot - 45 + 15 * Double(step)
                observe(end - 220 + 35 * Double(step), metres, truck, &cohort)
            }
        }
        return cohort
    }

    /// Forty trucks that come with the load; each stays a minute longer than the one before.
    private static var companions: Cohort {
        var cohort = Cohort()
        for truck in 0..<40 {
            let came = Double(truck) * 10
            for seconds in stride(from: 0.0, through: 1_200 + 60 * Double(truck), by: 60) {
                observe(came + seconds, spot - 200, truck, &cohort)
            }
        }
        return cohort
    }

    private static func observe(
        _ seconds: Double, _ metres: Double, _ truck: Int, _ cohort: inout Cohort
    ) {
        guard case .position(let report) = S.ping(seconds, metres, aside: 5) else { return }
        cohort.observe(report, by: TripTag(S.name("other-\(truck)")), map: Street.map)
    }

    private static func usual(_ story: S, _ cohort: Cohort, after end: Double) -> [Double] {
        story.account(after: end, cohort: cohort).findings.compactMap { finding -> Double? in
            if case .queueDwell(_, let usual) = finding.cause { usual.value } else { nil }
        }
    }

    /// Who fell behind, as it is told.
    private struct Told {
        let zone: String?
        let others: Int
        let severity: Finding.Severity
    }

    // If this failed, a load that lets nine trucks by would be one of the queue, where its tracker
    // reports so seldom that one report climbs several rungs at once.
    @Test(arguments: [600.0, 1_200, 1_800])
    func whoIsPassedFellBehind(moment: Double) {
        let account = Self.standing(until: 2_400).account(
            after: 2_460, cohort: Self.passers(before: moment))
        let found = account.findings.compactMap { finding -> Told? in
            guard case .unplannedStop(_, let zone, let others) = finding.cause else { return nil }
            return Told(zone: zone, others: others, severity: finding.severity)
        }
        #expect(found.count == 1 && found.first?.others == 12, "\(account.findings)")
        #expect(found.first?.zone == "export queue" && found.first?.severity == .warning)
    }

    // If this failed, a queue in which nobody moves would be told of each of its trucks.
    @Test func whoIsNotPassedQueues() {
        let account = Self.standing(until: 2_400).account(
            after: 2_460, cohort: Self.companions)
        #expect(!account.findings.contains { $0.kind == .unplannedStop }, "\(account.findings)")
    }

    // If this failed, a load that stays for hours after all that came with it would be nobody's
    // worry, or one that stays as they do would be.
    @Test func whoStaysLongerThanTheOthersIsSaid() {
        let cohort = Self.companions
        // Of forty stays of 20 to 59 minutes the ninety-fifth percentile is the 38th, 57 minutes.
        #expect(Self.usual(Self.standing(until: 9_000), cohort, after: 9_060) == [3_420])
        #expect(Self.usual(Self.standing(until: 3_600), cohort, after: 3_660) == [3_420])
        for end in [1_200.0, 1_800, 2_400, 3_000] {
            #expect(Self.usual(Self.standing(until: end), cohort, after: end + 60) == [], "\(end)")
        }
    }
}
