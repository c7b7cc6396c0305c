import Model

/// Finds the time a load cannot have been driving while nobody saw it.
///
/// A gap is no accusation: the road has dead corners. What counts is the part of the gap that the
/// way between its two ends does not use up. Reports that come late and fill the gap remove it.
struct GapDetector: Sendable {
    struct Gap: Sendable {
        let before: Ping
        let after: Ping
        let metres: Double
    }

    /// A gap shorter than this cannot hide as much.
    private static let hiddenSeconds = 150.0
    /// Without others to compare with, a red light's worth more.
    private static let hiddenAloneSeconds = 240.0
    /// A check at the roadside or a short refuelling may account for this much of a gap.
    private static let restSeconds = 330.0
    /// Where others show the time of the stretch, most of such a rest is in it already.
    private static let restKnownSeconds = 240.0
    /// City streets with their lights, when nobody else has shown how long the stretch takes.
    private static let streetSpeed = 7.0
    private static let startSeconds = 30.0
    /// A straight line through a town is that much shorter than its streets.
    private static let detourFactor = 1.4
    /// A gap that ends about where it began hides a stand, and is judged by who else stood there.
    private static let movedMetres = 120.0
    /// Others stood as well, but more of them drove past: longer than two of a jam's waves.
    private static let hiddenAmongSeconds = 300.0
    private static let gapsMax = 32
    /// Others are asked within this distance of both ends, and this long before and after.
    private static let endMetres = 170.0
    private static let othersMin = 3
    /// Only the nearest in time: a jam an hour ago explains nothing now, nor is it undone by
    /// those who drove before it.
    private static let othersMax = 6
    private static let askedSeconds = Seconds.minutes(40)
    /// A report heard later than this was kept back and comes with others, out of order, for about
    /// a minute.
    private static let lateSeconds = Seconds(120)
    private static let flushSeconds = Seconds(60)
    private static let scanMetres = 100.0

    private var gaps: [Gap] = []

    /// A load that was seen standing at both ends of a gap halted, and that is judged as a halt.
    mutating func observe(_ ping: Ping, from before: Ping?, departure: Instant, isHalt: Bool) {
        guard let before, (ping.at - before.at).value >= Self.hiddenSeconds else { return }
        guard before.at >= departure, gaps.count < Self.gapsMax else { return }
        let straight = before.point.distance(to: ping.point)
        guard straight >= Self.movedMetres || !isHalt else { return }
        var metres = straight * Self.detourFactor
        if let from = before.progress, let to = ping.progress, to > from,
            before.excess <= RouteDetector.outMetres, ping.excess <= RouteDetector.outMetres
        {
            metres = max(to - from, straight)
        }
        gaps.append(Gap(before: before, after: ping, metres: metres))
    }

    func findings(_ inquiry: Inquiry, _ memory: inout Memory) -> [Finding] {
        var found: [Finding] = []
        for gap in gaps {
            let key = Memory.Key(
                subject: .gap, first: gap.before.witness.index, last: gap.after.witness.index)
            let finding = memory.verdict(
                on: key, endedAt: gap.after.at, resting: Self.asked(gap), in: inquiry.cohort
            ) { judge(gap, inquiry) }
            if let finding { found.append(finding) }
        }
        return found
    }

    /// When others may have driven the same stretch in the same traffic.
    private static func asked(_ gap: Gap) -> ClosedRange<Instant> {
        gap.before.at - askedSeconds...gap.after.at + askedSeconds
    }

    private func judge(_ gap: Gap, _ inquiry: Inquiry) -> Finding? {
        guard !Self.isWaitingPlace(gap.before.role), !Self.isWaitingPlace(gap.after.role) else {
            return nil
        }
        guard !Self.isFilling(gap, inquiry.now) else { return nil }
        return gap.before.point.distance(to: gap.after.point) >= Self.movedMetres
            ? judgeDrive(gap, inquiry) : judgeStand(gap, inquiry)
    }

    private func judgeDrive(_ gap: Gap, _ inquiry: Inquiry) -> Finding? {
        let seconds = (gap.after.at - gap.before.at).value
        let (expected, isKnown) = travel(gap, inquiry)
        let hidden = seconds - expected
        guard hidden >= (isKnown ? Self.hiddenSeconds : Self.hiddenAloneSeconds) else { return nil }
        let cause = Finding.Cause.hiddenDwell(gap: Seconds(seconds), unexplained: Seconds(hidden))
        let rest = isKnown ? Self.restKnownSeconds : Self.restSeconds
        let mayRest = hidden < rest && restLies(within: gap, inquiry)
        let severity = mayRest ? Finding.Severity.warning : .alarm
        return inquiry.finding(cause, severity, [gap.before.witness, gap.after.witness])
    }

    /// It came hardly any further: unless others stood there too, it stood for itself.
    private func judgeStand(_ gap: Gap, _ inquiry: Inquiry) -> Finding? {
        let seconds = (gap.after.at - gap.before.at).value
        let hidden = seconds - gap.metres / Self.streetSpeed - Self.startSeconds
        guard hidden >= patience(gap, inquiry) else { return nil }
        let cause = Finding.Cause.hiddenDwell(gap: Seconds(seconds), unexplained: Seconds(hidden))
        let mayStand = inquiry.zone(gap.before.zone).map { $0.role != .restricted } ?? false
        return inquiry.finding(
            cause, mayStand ? .warning : .alarm, [gap.before.witness, gap.after.witness])
    }

    private func patience(_ gap: Gap, _ inquiry: Inquiry) -> Double {
        // Refuelling and roadside checks keep a truck for a while, seen or unseen.
        if let limit = StopDetector.dwellLimit(at: gap.before.zone, inquiry) { return limit }
        guard inquiry.cohort.covers(gap.before.at) else { return Self.restSeconds }
        let others = Surroundings.around(
            gap.before.point, during: gap.before.at...gap.after.at, in: inquiry.cohort,
            except: inquiry.tag)
        guard others.stood > 0 else {
            return others.passed > 0 ? Self.hiddenSeconds : Self.hiddenAloneSeconds
        }
        let isLeftBehind =
            others.passed >= Self.othersMin && others.passed > 2 * others.stoodThroughout
        return isLeftBehind ? Self.hiddenAmongSeconds : .infinity
    }

    /// While a flush is still coming in, the hole between two of its reports is no gap yet.
    private static func isFilling(_ gap: Gap, _ now: Instant) -> Bool {
        [gap.before.witness, gap.after.witness].contains { end in
            end.heard - end.at > lateSeconds && now - end.heard < flushSeconds
        }
    }

    /// Where every truck stands for an unknown while, nothing is hidden by standing.
    private static func isWaitingPlace(_ role: Zone.Role?) -> Bool {
        switch role {
        case .plant, .yard, .queue, .primary, .secondary, .farSide: true
        case .fuel, .checkpoint, .restricted, nil: false
        }
    }

    /// The time the slower of the others took for the same stretch, or a street's pace.
    private func travel(_ gap: Gap, _ inquiry: Inquiry) -> (seconds: Double, isKnown: Bool) {
        let street = gap.metres / Self.streetSpeed + Self.startSeconds
        let times = Self.othersTimes(gap, inquiry)
        guard times.count >= Self.othersMin else { return (street, false) }
        return (times[(times.count - 1) * 4 / 5], true)
    }

    private static func othersTimes(_ gap: Gap, _ inquiry: Inquiry) -> [Double] {
        let span = asked(gap)
        func nearest(_ point: Flat) -> [UInt32: Int64] {
            var times: [UInt32: Int64] = [:]
            inquiry.cohort.sightings(
                around: point, reach: endMetres, during: span, except: inquiry.tag
            ).forEachTruck { reports in
                let best = reports.min {
                    $0.point.squaredDistance(to: point) < $1.point.squaredDistance(to: point)
                }
                guard let best, best.point.distance(to: point) <= endMetres else { return }
                times[best.tag] = best.milliseconds
            }
            return times
        }
        let starts = nearest(gap.before.point), ends = nearest(gap.after.point)
        let own = gap.before.at.milliseconds
        let trips = starts.compactMap { tag, start -> (apart: Int64, took: Int64)? in
            guard let end = ends[tag], end > start else { return nil }
            return (abs(start - own), end - start)
        }
        return trips.sorted { $0 < $1 }.prefix(othersMax).map { Double($0.took) / 1_000 }.sorted()
    }

    /// True when the way leads through a fuel stop, checkpoint or queue where it may have stood.
    private func restLies(within gap: Gap, _ inquiry: Inquiry) -> Bool {
        guard let corridor = inquiry.map.corridor, let from = gap.before.progress,
            let to = gap.after.progress, to > from
        else { return false }
        return stride(from: from, to: to, by: Self.scanMetres).contains { metres in
            let zone = inquiry.map.zones.zone(at: corridor.place(at: Metres(metres)))
            return zone.map { inquiry.map.lane.zones[$0].role != .restricted } ?? false
        }
    }
}
