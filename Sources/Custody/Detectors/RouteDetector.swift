import Model

/// Finds loads that left the agreed route.
///
/// Leaving is a reason to look closer, not to break custody: streets close. A halt off the route
/// breaks it, and that is the stop detector's to say; so does going on and on alone, kilometres
/// away from what was agreed. Going out takes three reports
/// over a minute and coming back takes two in motion, so that drift between buildings is neither.
struct RouteDetector: Sendable {
    struct Excursion: Sendable {
        let first: Witness
        var last: Witness
        var proof: Witness?
        /// It had gone so far, for so long, that it is on another way altogether.
        var strayed: Witness?
        var heard: Instant
        var reports = 1
        var farthest: Double
        var farPoint: Flat
        var farAt: Instant
        var wasOrdered: Bool
    }

    /// A street beyond the edge of the corridor, and a receiver's ordinary error.
    static let outMetres = 50.0
    /// Coming back is believed nearer than going out, so the edge itself does not flap.
    private static let backMetres = 30.0
    private static let outSeconds = 60.0
    private static let outReports = 3
    private static let backReports = 2
    private static let movingSpeed = 1.2
    /// Further than any diversion around a closed street, and for longer: another way altogether.
    private static let strayMetres = 2_000.0
    private static let straySeconds = Seconds.minutes(10)
    /// The corridor's first and last metres: what lies beyond its ends is not beside it.
    private static let endMetres = 25.0
    /// Two other trucks on the same way make it a closure.
    private static let sharersMin = 2
    /// A route with more departures than this is drawn wrong; the first ones say so well enough.
    private static let excursionsMax = 16

    private(set) var excursions: [Excursion] = []
    private var current: Excursion?
    private var insideReports = 0
    /// True once the load has been on the corridor: before that it is on its way there.
    private(set) var hasJoined = false

    mutating func observe(_ ping: Ping, isOrdered: Bool, length: Double?) {
        guard let progress = ping.progress, let length else { return }
        if ping.excess <= 0 { hasJoined = true }
        guard hasJoined else { return }
        let isBeyondEnds = progress <= Self.endMetres || progress >= length - Self.endMetres
        let isOut = ping.zone == nil && !isBeyondEnds && ping.excess > Self.outMetres + ping.slack
        if isOut {
            insideReports = 0
            goOn(ping, isOrdered)
        } else if current != nil, isBack(ping) {
            insideReports += 1
            if insideReports >= Self.backReports { end() }
        }
    }

    private func isBack(_ ping: Ping) -> Bool {
        ping.zone != nil
            || (ping.excess <= Self.backMetres && (ping.speed ?? .infinity) >= Self.movingSpeed)
    }

    private mutating func goOn(_ ping: Ping, _ isOrdered: Bool) {
        guard var excursion = current else {
            current = Excursion(
                first: ping.witness, last: ping.witness, heard: ping.witness.heard,
                farthest: ping.excess, farPoint: ping.point, farAt: ping.at, wasOrdered: isOrdered)
            return
        }
        excursion.last = ping.witness
        excursion.reports += 1
        excursion.heard = max(excursion.heard, ping.witness.heard)
        excursion.wasOrdered = excursion.wasOrdered || isOrdered
        if ping.excess > excursion.farthest {
            excursion.farthest = ping.excess
            excursion.farPoint = ping.point
            excursion.farAt = ping.at
        }
        let seconds = (ping.at - excursion.first.at).value
        if excursion.proof == nil, seconds >= Self.outSeconds,
            excursion.reports >= Self.outReports
        {
            excursion.proof = Witness(
                index: ping.witness.index, at: ping.at, heard: excursion.heard)
        }
        if excursion.strayed == nil, ping.at - excursion.first.at >= Self.straySeconds,
            excursion.farthest >= Self.strayMetres
        {
            excursion.strayed = Witness(
                index: ping.witness.index, at: ping.at, heard: excursion.heard)
        }
        current = excursion
    }

    private mutating func end() {
        insideReports = 0
        if let current, current.proof != nil, excursions.count < Self.excursionsMax {
            excursions.append(current)
        }
        current = nil
    }

    func findings(_ inquiry: Inquiry, _ memory: inout Memory) -> [Finding] {
        guard current?.proof != nil || !excursions.isEmpty else { return [] }
        var found: [Finding] = []
        for excursion in excursions {
            let key = Memory.Key(
                subject: .excursion, first: excursion.first.index, last: excursion.last.index)
            let span = excursion.farAt - Usage.sharedSpan...excursion.farAt + Usage.sharedSpan
            let finding = memory.verdict(
                on: key, endedAt: excursion.last.at, resting: span, in: inquiry.cohort
            ) { judge(excursion, inquiry) }
            if let finding { found.append(finding) }
        }
        if let current, let finding = judge(current, inquiry) { found.append(finding) }
        return found
    }

    private func judge(_ excursion: Excursion, _ inquiry: Inquiry) -> Finding? {
        guard let proof = excursion.proof else { return nil }
        let cause = Finding.Cause.routeDeparture(
            distance: Metres(excursion.farthest), lasted: excursion.last.at - excursion.first.at)
        let isExplained = excursion.wasOrdered || isShared(excursion, inquiry)
        if let strayed = excursion.strayed, !isExplained {
            return inquiry.finding(cause, .alarm, [excursion.first, strayed])
        }
        return inquiry.finding(cause, isExplained ? .notice : .warning, [excursion.first, proof])
    }

    private func isShared(_ excursion: Excursion, _ inquiry: Inquiry) -> Bool {
        Usage.sharers(
            of: excursion.farPoint, around: excursion.farAt, in: inquiry.cohort,
            except: inquiry.tag) >= Self.sharersMin
    }
}
