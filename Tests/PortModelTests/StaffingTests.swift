import PortModel
import Testing

struct StaffingTests {
    private static let port = Ports.lane(
        trucksPerDay: 1_300, booths: CapacityPlan(constant: 1),
        service: ServiceTime(.lognormal, mean: 75, variation: 0.7))

    // Rosters are tried by running only what changed: a truck that came before the change and is
    // served after it would be forgotten, and a roster that fails would be believed.
    @Test func aChangedRosterIsTriedAsIfFromTheStart() {
        let days = LaneDays(Self.port, lane: 0, seed: 6, replications: 0..<20)
        var roster = [1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1]
        var trial = RosterTrial(roster, on: days, target: 900)
        let chance = DrawStream(seed: 6, replication: 0, purpose: .lane)
        for change in 0..<60 {
            let hour = Int(chance.unit(change) * 24)
            roster[hour] = 1 + Int(chance.unit(change + 100) * 3)
            trial = RosterTrial(roster, after: trial, on: days, target: 900)
            let anew = RosterTrial(roster, on: days, target: 900)
            #expect(trial.late == anew.late && trial.carried == anew.carried)
            #expect(abs(trial.truckHours - anew.truckHours) < 1e-9)
        }
    }

    // A director would be told fewer officers than the target needs, or more than a rule of thumb.
    @Test func aRosterKeepsItsTargetOnFreshDays() throws {
        let staffing = LaneStaffing(Self.port, lane: 0, targetMinutes: 20, seed: 1)
        let roster = try #require(staffing.search())
        let port = Self.port.with(booths: [roster.booths])
        let batches = (0..<15).map {
            JudgedBatch(port, seed: 1, days: StaffingDays.fresh(round: 0), index: $0)
        }
        let verdict = RosterVerdict(batches, lanes: 1, targetMinutes: 20)
        #expect(verdict.isKept && verdict.days.count == 1_500)
        let hours = roster.booths.reduce(0, +)
        #expect(hours < staffing.stationary.reduce(0, +))
        // 1,300 trucks of 75 s are 27.1 booth-hours; what is left at midnight is still to be done.
        #expect(Double(hours) + roster.carriedHours > 27.08)
        // Each booth is needed, or it would have been taken away.
        #expect(roster.lateWithOneFewer().allSatisfy { $0 != 0 })
    }

    // A target out of reach would be answered with a roster that misses it.
    @Test func aTargetOutOfReachIsSaid() {
        let port = Ports.lane(
            trucksPerDay: 1_300, booths: CapacityPlan(constant: 1),
            service: ServiceTime(.lognormal, mean: 75, variation: 0.7), boothsMax: 1)
        #expect(LaneStaffing(port, lane: 0, targetMinutes: 5, seed: 1).search() == nil)
    }
}
