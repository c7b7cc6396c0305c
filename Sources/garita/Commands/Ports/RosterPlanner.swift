import PortModel
import ShiftCover

/// The staffing recipe in its order: lanes searched side by side, a verdict of fresh days on the
/// whole port, shifts by the solver, fitted and judged again.
struct RosterPlanner {
    let port: PortOfEntry
    let targetMinutes: Double
    let seed: UInt64
    let shifts: [ShiftPattern]

    /// The solver stops when its answer is this close to the bound.
    private static let gap = 0.005
    /// Searches before the result is shown as it is, with the hours it fails in.
    private static let roundsMax = 3

    func plan() async throws -> StaffingResult {
        var stricter = port.lanes.map { _ in [Int]() }
        for round in 0..<Self.roundsMax {
            let rosters = try await searched(stricter)
            let verdict = await judge(rosters.map(\.booths), round: 2 * round)
            if !verdict.isKept, round + 1 < Self.roundsMax {
                for lane in stricter.indices { stricter[lane] += verdict.violated(lane: lane) }
                continue
            }
            let plan = try cover(rosters)
            let covered = await judge(plan.booths, round: 2 * round + 1)
            return StaffingResult(
                port, targetMinutes: targetMinutes, seed: seed, rosters: rosters, verdict: verdict,
                plan: plan, covered: covered)
        }
        preconditionFailure("the last round returns its result")
    }

    private func searched(_ stricter: [[Int]]) async throws -> [LaneRoster] {
        let found = await withTaskGroup(of: (Int, LaneRoster?).self) { group in
            for lane in port.lanes.indices {
                let staffing = LaneStaffing(
                    port, lane: lane, targetMinutes: targetMinutes, seed: seed)
                group.addTask { (lane, staffing.search(stricter: stricter[lane])) }
            }
            var found = [LaneRoster?](repeating: nil, count: port.lanes.count)
            for await (lane, roster) in group { found[lane] = roster }
            return found
        }
        for (lane, roster) in zip(port.lanes, found) where roster == nil {
            let most = lane.boothsMax.map { "all \($0) booths" } ?? "every booth tried"
            throw GiveUp.useless(
                "Lane \(lane.name) cannot keep a p90 of \(targetMinutes) minutes in every hour, not "
                    + "even with \(most) open all day; ask for a longer wait, or open more booths.")
        }
        return found.compactMap(\.self)
    }

    private func judge(_ booths: [[Int]], round: Int) async -> RosterVerdict {
        let port = port.with(booths: booths), seed = seed
        let days = StaffingDays.fresh(round: round)
        let batches = await withTaskGroup(of: JudgedBatch.self) { group in
            for index in 0..<StaffingDays.freshCount / StaffingDays.batch {
                group.addTask { JudgedBatch(port, seed: seed, days: days, index: index) }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        return RosterVerdict(batches, lanes: port.lanes.count, targetMinutes: targetMinutes)
    }

    private func cover(_ rosters: [LaneRoster]) throws -> ShiftPlan {
        let columns = shifts.flatMap(\.columns)
        let solver = ShiftCover(columns: columns.map { ($0.hours, $0.cost) })
        let required = ShiftFitting.required(rosters)
        guard let answer = solver.solve(required: required, gap: Self.gap) else {
            throw GiveUp.useless(
                "The shifts cannot cover \(required) officers by hour; offer more of them.")
        }
        let fitting = ShiftFitting(rosters, columns: columns, counts: answer.counts)
        return ShiftPlan(fitting, columns: columns, cost: answer.cost, bound: answer.bound)
    }
}
