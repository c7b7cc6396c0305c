#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// What examinations have found about each category of each kind: the plainest learner that there
/// is, used where strategies are compared and not where officers are sent.
struct CategoryMemory {
    /// A rate is pulled to the overall one as if so many had been seen before.
    static let smoothing = 10.0
    /// What was seen loses a tenth of its weight in 90 days.
    static let fading = 0.998_830

    struct Seen {
        var clean = 0.0
        var found = 0.0
        var day: Int32 = 0

        func faded(to day: Int32) -> Seen {
            let factor = pow(CategoryMemory.fading, Double(max(0, day - self.day)))
            return Seen(clean: clean * factor, found: found * factor, day: day)
        }
    }

    private var seen: [UInt64: Seen] = [:]
    private var all = Seen()

    mutating func learn(_ load: LoopLoad, on day: Int32) {
        all = Self.added(load.isWrong, to: all.faded(to: day))
        for category in load.categories {
            let old = (seen[category] ?? Seen(day: day)).faded(to: day)
            seen[category] = Self.added(load.isWrong, to: old)
        }
    }

    func of(_ category: UInt64, on day: Int32) -> Seen {
        seen[category]?.faded(to: day) ?? Seen(day: day)
    }

    /// One in fifty before anything is known, as strong as fifty examinations.
    private var base: Double { (all.found + 1) / (all.found + all.clean + 50) }

    /// How likely something is wrong, kinds of categories taken as independent.
    func probability(_ load: LoopLoad, on day: Int32) -> Double {
        let start = Self.logit(base)
        let sum = load.categories.reduce(start) { sum, category in
            let seen = of(category, on: day)
            let rate =
                (seen.found + Self.smoothing * base)
                / (seen.found + seen.clean + Self.smoothing)
            return sum + Self.logit(rate) - start
        }
        return 1 / (1 + exp(-sum))
    }

    private static func added(_ isWrong: Bool, to seen: Seen) -> Seen {
        var seen = seen
        if isWrong { seen.found += 1 } else { seen.clean += 1 }
        return seen
    }

    private static func logit(_ rate: Double) -> Double { log(rate / (1 - rate)) }
}
