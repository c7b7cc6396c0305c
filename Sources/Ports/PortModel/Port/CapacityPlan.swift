/// How many booths, scanners or docks are open when: a step function over the day.
///
/// One booth is one officer's post: a post that stays open over a step is the same post, and one
/// that closes finishes its truck first. Counting open posts says exactly that; giving each step
/// posts of its own would serve one truck twice over at every change (decision 21).
package struct CapacityPlan: Hashable, Sendable {
    /// What holds after midnight, until the port has run empty.
    package enum AfterMidnight: String, Hashable, Sendable {
        /// The posts of the last step stay open.
        case lastHour
        /// The same day begins again.
        case nextDay
    }

    /// Seconds after midnight; the first is 0, each later than the one before.
    package let starts: [Double]
    package let open: [Int]
    package let afterMidnight: AfterMidnight

    package static let daySeconds = 86_400.0

    package init(starts: [Double], open: [Int], afterMidnight: AfterMidnight = .lastHour) {
        precondition(starts.first == 0 && starts.count == open.count, "a plan covers the day")
        precondition(zip(starts, starts.dropFirst()).allSatisfy(<), "steps come in order")
        precondition((starts.last ?? 0) < Self.daySeconds, "steps lie within the day")
        precondition(open.allSatisfy { $0 >= 0 }, "nobody opens fewer than none")
        self.starts = starts
        self.open = open
        self.afterMidnight = afterMidnight
    }

    package init(constant: Int) { self.init(starts: [0], open: [constant]) }

    package init(hourly: [Int], afterMidnight: AfterMidnight = .lastHour) {
        let starts = hourly.indices.map { Double($0) * 3600 }
        self.init(starts: starts, open: hourly, afterMidnight: afterMidnight)
    }

    /// Whether every truck that waits at midnight is served some day.
    package var runsEmpty: Bool {
        switch afterMidnight {
        case .lastHour: (open.last ?? 0) > 0
        case .nextDay: open.contains { $0 > 0 }
        }
    }

    /// Post-hours between two moments of the day, in hours.
    package func postHours(from: Double = 0, to: Double = daySeconds) -> Double {
        var seconds = 0.0
        for (step, start) in starts.enumerated() {
            let end = step + 1 < starts.count ? starts[step + 1] : Self.daySeconds
            seconds += max(0, min(end, to) - max(start, from)) * Double(open[step])
        }
        return seconds / 3600
    }

    /// Mean posts open in each hour of the day.
    package var hourlyMean: [Double] {
        (0..<24).map { postHours(from: Double($0) * 3600, to: Double($0 + 1) * 3600) }
    }
}
