/// What an exercise came to, measured on its own trucks.
struct ExerciseTally {
    private(set) var peakQueue = 0
    private(set) var peakHour = 0.0
    /// Of the scenario; nil: the queue never went away.
    private(set) var clearedAt: Double?
    /// Hours waited by trucks that joined within the scenario's window.
    private(set) var waits: [Double] = []
    private(set) var served = 0
    private(set) var lines = 0
    private(set) var refusal: String?
    /// Hours for which the shift had filed a roster of its own.
    private(set) var shiftHours = 0.0
    /// The queue at steps of the clock, for the drawing.
    private(set) var queueAt: [(hour: Double, waiting: Int)] = []
    /// The hour of the scenario at which it was over.
    private(set) var endHour = 0.0
    /// Seconds of the lane by which the trucks were behind the node's clock at worst.
    private(set) var behindMax = 0.0

    /// A drawing of days needs no more.
    private static let drawnEvery = 0.25

    mutating func end(hour: Double) { endHour = hour }
    mutating func behind(_ seconds: Double) { behindMax = max(behindMax, seconds) }

    mutating func queue(_ waiting: Int, hour: Double) {
        if hour - (queueAt.last?.hour ?? -.infinity) >= Self.drawnEvery {
            queueAt.append((hour, waiting))
        }
        guard waiting > peakQueue else { return }
        peakQueue = waiting
        peakHour = hour
    }

    mutating func cleared(hour: Double) { clearedAt = clearedAt ?? hour }
    mutating func wait(_ hours: Double) { waits.append(hours) }
    mutating func serve() { served += 1 }

    mutating func told(_ count: Int, refusal: String?) {
        lines += count
        self.refusal = self.refusal ?? refusal
    }

    mutating func shiftActed(hours: Double) { shiftHours += hours }

    var meanWait: Double? {
        waits.isEmpty ? nil : waits.reduce(0, +) / Double(waits.count)
    }

    var p90Wait: Double? {
        guard !waits.isEmpty else { return nil }
        let sorted = waits.sorted()
        return sorted[max(0, Int((0.9 * Double(sorted.count)).rounded(.up)) - 1)]
    }
}
