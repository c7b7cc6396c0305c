import Foundation

/// One measured rate, beside what issue 2 asks and a fingerprint of the work's result.
///
/// The fingerprint keeps the optimiser honest and shows whether two runs did the same work.
struct Figure {
    let name: String
    let count: Int
    let unit: String
    let seconds: Double
    let result: String
    var wanted: Double?

    var perSecond: Double { Double(count) / max(seconds, 1e-9) }

    var line: String {
        let rate = Self.spoken(perSecond)
        let goal = wanted.map {
            "must reach \(Self.spoken($0)), ratio \(String(format: "%.2f", perSecond / $0))"
        }
        return "\(name): \(rate) \(unit) a CPU second (\(count) in "
            + String(format: "%.2f s", seconds) + "; result \(result))"
            + (goal.map { "  [\($0)]" } ?? "")
    }

    /// Three figures: the machine's own noise is in the second.
    static func spoken(_ rate: Double) -> String {
        switch rate {
        case 1e6...: String(format: "%.2f M", rate / 1e6)
        case 1e3...: String(format: "%.0f k", rate / 1e3)
        default: String(format: "%.0f", rate)
        }
    }
}
