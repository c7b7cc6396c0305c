import Model

/// Looks for minutes of driving at an exactly even pace.
///
/// A receiver wanders and a driver breathes on the pedal, so at fifteen seconds the way covered
/// changes by metres from one report to the next. A generated track changes by nothing. A device
/// that smooths everything it says is told apart by having always been so.
struct SmoothRun: Sendable {
    /// A generated way differs from the even pace by rounding only; half a metre is one step in
    /// the fifth decimal of a degree.
    private static let evenMetres = 0.6
    /// At walking pace nothing differs from anything.
    private static let movingSpeed = 3.0
    private static let runSeconds = 135.0
    private static let runSteps = 8
    /// A bend between two reports cuts a corner: that many steps of a run may differ.
    private static let missesMax = 2
    /// A device even in more than this share of its other steps reports so by nature.
    private static let natureShare = 0.35
    private static let natureSteps = 12
    private static let runsMax = 8
    /// Steps farther apart are a gap, not a pace.
    private static let stepSecondsMax = 65.0

    private struct Run: Sendable {
        let first: Witness
        var last: Witness
        var proof: Witness?
        var even = 0
        var misses = 0
        var trailingMisses = 0
    }

    private var pace: Double?
    private var current: Run?
    private var past: [Run] = []
    private var steps = 0
    private var evenSteps = 0

    mutating func observe(from a: Ping, to b: Ping) {
        let seconds = (b.at - a.at).value
        let metres = a.point.distance(to: b.point)
        guard seconds > 0, seconds <= Self.stepSecondsMax, metres / seconds >= Self.movingSpeed
        else {
            pace = nil
            end()
            return
        }
        defer { pace = metres / seconds }
        guard let pace else { return }
        steps += 1
        let isEven = (metres / seconds - pace).magnitude * seconds <= Self.evenMetres
        if isEven { evenSteps += 1 }
        extend(from: a, to: b, isEven: isEven)
    }

    private mutating func extend(from a: Ping, to b: Ping, isEven: Bool) {
        guard var run = current else {
            if isEven {
                current = Run(first: a.witness, last: b.witness, even: 1)
            }
            return
        }
        if isEven {
            run.even += 1
            run.last = b.witness
            run.trailingMisses = 0
        } else {
            run.misses += 1
            run.trailingMisses += 1
        }
        if run.proof == nil, Self.isLong(run) { run.proof = b.witness }
        current = run
        if run.trailingMisses > Self.missesMax || run.misses > run.even / 3 + Self.missesMax {
            end()
        }
    }

    private static func isLong(_ run: Run) -> Bool {
        run.even >= runSteps && (run.last.at - run.first.at).value >= runSeconds
    }

    private mutating func end() {
        if let current, current.proof != nil, past.count < Self.runsMax { past.append(current) }
        current = nil
    }

    func findings(_ inquiry: Inquiry) -> [Finding] {
        guard current?.proof != nil || !past.isEmpty else { return [] }
        let runs = past + (current.map { [$0] } ?? [])
        let long = runs.filter { $0.proof != nil }
        let inRuns = long.reduce(0) { $0 + $1.even + $1.misses }
        let otherEven = evenSteps - long.reduce(0) { $0 + $1.even }
        let others = steps - inRuns
        // A device that never spoke otherwise has given no measure of itself: doubt, no more.
        let severity: Finding.Severity = others >= Self.natureSteps ? .alarm : .warning
        guard
            others < Self.natureSteps
                || Double(otherEven) <= Double(others) * Self.natureShare
        else { return [] }
        return long.map { run in
            let cause = Finding.Cause.tooCleanTrack(lasted: run.last.at - run.first.at)
            return inquiry.finding(cause, severity, [run.first, run.proof ?? run.last])
        }
    }
}
