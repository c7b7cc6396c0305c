import Custody
import Model
import Testing

/// A load that stands in traffic: whether the traffic explains it.
struct JamTests {
    private typealias S = Story

    /// Everybody behind the load: each waits `wave` seconds, rolls 50 m in 15 s, and waits again.
    private static func traffic(trucks: Int, wave: Int) -> Cohort {
        var cohort = Cohort()
        add(trucks: trucks, "other", apart: 60, wave: wave, roll: 50, every: 15, to: &cohort)
        return cohort
    }

    /// Six trucks that are seen to get on, and three beside them whose way on is hard to see.
    private static func mixed(roll: Double, every interval: Int) -> Cohort {
        var cohort = traffic(trucks: 6, wave: 105)
        add(trucks: 3, "slow", apart: 30, wave: 105, roll: roll, every: interval, to: &cohort)
        return cohort
    }

    private static func add(
        trucks: Int, _ name: String, apart: Double, wave: Int, roll: Double, every interval: Int,
        to cohort: inout Cohort
    ) {
        for truck in 1...trucks {
            var metres = 3_000.0 - apart * Double(truck)
            for turn in 0..<80 {
                let seconds = 200 + 15 * turn
                if (seconds / 15) % (wave / 15 + 1) == 0 { metres += roll }
                guard (15 * turn) % interval == 0 else { continue }
                guard case .position(let report) = S.ping(Double(seconds), metres) else { continue }
                cohort.observe(report, by: TripTag(S.name("\(name)-\(truck)")), map: Street.map)
            }
        }
    }

    private static func standing(until end: Double) -> [Event] {
        let coming = stride(from: 100.0, to: 290, by: 15).map {
            S.ping($0, 3_000 - 12 * (295 - $0))
        }
        let still = stride(from: 295.0, through: end, by: 15).map { S.ping($0, 3_000, speed: 0) }
        return coming + still + [S.ping(end + 15, 3_180), S.ping(end + 30, 3_360)]
    }

    // If this failed, a loader would hide in slow traffic: at every look somebody stands nearby,
    // though one after the other all of them get on and only this load stays.
    @Test func othersWhoInchOnDoNotExplainWhoStays() {
        let story = S(events: Self.standing(until: 780))
        #expect(
            story.account(cohort: Self.traffic(trucks: 6, wave: 105)).findings
                .contains { $0.kind == .unplannedStop && $0.severity == .alarm })
    }

    // If this failed, a loader would hide among trackers that report once a minute: 50 m in a minute
    // look like standing.
    @Test func othersWhoInchOnBetweenTheirReportsDoNotExplainWhoStays() {
        let story = S(events: Self.standing(until: 780))
        let traffic = Self.mixed(roll: 50, every: 60)
        #expect(
            story.account(cohort: traffic).findings
                .contains { $0.kind == .unplannedStop && $0.severity == .alarm })
    }

    // If this failed, who rolls at a walking pace between two stands would count as one who stayed.
    @Test func othersWhoRollSlowlyDoNotExplainWhoStays() {
        let story = S(events: Self.standing(until: 780))
        let traffic = Self.mixed(roll: 25, every: 15)
        #expect(
            story.account(cohort: traffic).findings
                .contains { $0.kind == .unplannedStop && $0.severity == .alarm })
    }

    // If this failed, trackers that report once a minute could not vouch for a jam that stands.
    @Test func othersWhoStayAndReportSeldomExplainWhoStays() {
        let story = S(events: Self.standing(until: 780))
        var cohort = Self.traffic(trucks: 6, wave: 105)
        Self.add(
            trucks: 3, "still", apart: 30, wave: 1_500, roll: 50, every: 60, to: &cohort)
        #expect(
            !story.account(cohort: cohort).findings
                .contains { $0.kind == .unplannedStop && $0.severity == .alarm })
    }

    // If this failed, every truck in a jam that does not move would be an alarm.
    @Test func othersWhoStayExplainWhoStays() {
        let story = S(events: Self.standing(until: 780))
        #expect(
            !story.account(cohort: Self.traffic(trucks: 6, wave: 1_500)).findings
                .contains { $0.kind == .unplannedStop })
    }
}
