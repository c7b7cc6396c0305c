import Model

/// Finds loads that fell behind in the queue: stood while the trucks around them moved up, or
/// stayed far longer than those who came with them.
///
/// Files of a queue lie three metres apart and advance unevenly, which is less than a receiver can
/// tell: a loader at a standing truck looks like a slow file. So the queue alone never breaks
/// custody; a door, a lock or the next seal check does.
struct QueueDetector: Sendable {
    /// Lanes advance unevenly, but a truck that lets several by for minutes is not queueing.
    private static let stoodSeconds = 240.0
    private static let overtakersMin = 3
    /// More than a slow file lets by while one truck is served.
    private static let overtakersMany = 9
    /// A truck length less the noise: one that closed up, however little, is still queueing.
    private static let creptMax = 11.0
    /// Beyond the hour's ninety-fifth percentile by half, and by a booth change.
    private static let usualFactor = 1.5
    private static let usualMargin = 600.0
    /// A shorter wait is nobody's worry.
    private static let dwellMin = 1_200.0
    private static let cohortMin = 8
    private static let percentile = 0.95

    private(set) var entered: Witness?
    private var last: Witness?
    private var zone: Int?

    mutating func observe(_ ping: Ping) {
        guard ping.role == .queue else { return }
        if entered == nil {
            entered = ping.witness
            zone = ping.zone
        }
        last = ping.witness
    }

    func findings(_ halts: HaltTracker, _ inquiry: Inquiry, _ memory: inout Memory) -> [Finding] {
        guard let entered, let last, let zone else { return [] }
        var found = dwell(entered, last, zone, inquiry)
        for halt in halts.past where halt.role == .queue {
            let finding = memory.verdict(
                on: halt.key(.queue), endedAt: halt.last.at,
                resting: halt.from.at...halt.last.at, in: inquiry.cohort
            ) { fellBehind(halt, inquiry) }
            if let finding { found.append(finding) }
        }
        if let halt = halts.current, halt.role == .queue, let finding = fellBehind(halt, inquiry) {
            found.append(finding)
        }
        return found
    }

    private func fellBehind(_ halt: Halt, _ inquiry: Inquiry) -> Finding? {
        guard halt.lasted >= Self.stoodSeconds, inquiry.cohort.covers(halt.from.at) else {
            return nil
        }
        var isFirst = true
        for rung in halt.rungs.indices
        where Halt.ladder[rung] >= Self.stoodSeconds && halt.rungs[rung].crept <= Self.creptMax {
            // Thousands stand in a closure: what they all saw is counted once for each report.
            guard isFirst || !halt.repeats(rung) else { continue }
            isFirst = false
            let end = halt.rungs[rung].witness.at
            let others = Advance.around(
                halt.anchor, during: max(halt.from.at, end - Seconds(Self.stoodSeconds))...end,
                in: inquiry.cohort, except: inquiry.tag)
            guard others.passed >= Self.overtakersMin, others.passed > 2 * others.stood else {
                continue
            }
            let cause = Finding.Cause.unplannedStop(
                lasted: Seconds(halt.lasted), zone: inquiry.zone(halt.zone)?.name,
                othersMoved: others.passed)
            let severity: Finding.Severity =
                others.passed >= Self.overtakersMany ? .warning : .notice
            return inquiry.finding(cause, severity, halt.witnesses(at: rung))
        }
        return nil
    }

    private func dwell(
        _ entered: Witness, _ last: Witness, _ zone: Int, _ inquiry: Inquiry
    ) -> [Finding] {
        let lasted = last.at - entered.at
        // Cheap first: the usual stay is only asked for when this one could exceed it.
        guard lasted.value > Self.dwellMin else { return [] }
        let longer = inquiry.cohort.stays(
            in: zone, around: entered.at, except: inquiry.tag, ifShare: Self.percentile,
            isBelow: lasted.value)
        guard let stays = longer, stays.count >= Self.cohortMin else { return [] }
        let usual = stays[Cohort.rank(Self.percentile, of: stays.count)]
        let isFar = lasted.value > usual * Self.usualFactor + Self.usualMargin
        return [
            inquiry.finding(
                .queueDwell(lasted: lasted, usual: Seconds(usual)), isFar ? .warning : .notice,
                [entered, last])
        ]
    }
}
