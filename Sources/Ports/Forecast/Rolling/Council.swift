#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// Weighs forecasts by how well each has done so far. None is trusted for what it is: where the
/// level wanders persistence is hard to beat, where it does not, climatology is.
struct Council {
    /// An error of some hundred forecasts ago counts half.
    private static let fading = 0.995
    /// So steep that a forecast a fifth worse counts a sixth.
    private static let steepness = 10.0

    private var losses: [Double]
    private var hasHeard = false

    init(members: Int) { losses = Array(repeating: 0, count: members) }

    /// Before anything is known the first member speaks alone: persistence.
    var weights: [Double] {
        guard hasHeard else { return losses.indices.map { $0 == 0 ? 1 : 0 } }
        let best = losses.min() ?? 0
        let raw = losses.map { pow((best + 1e-9) / ($0 + 1e-9), Self.steepness) }
        let total = raw.reduce(0, +)
        return raw.map { $0 / total }
    }

    /// Errors of all members at once, in units of the series' usual change.
    mutating func learn(_ errors: [Double]) {
        for place in losses.indices { losses[place] = losses[place] * Self.fading + errors[place] }
        hasHeard = true
    }
}
