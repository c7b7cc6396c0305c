package import Model

/// The first, readable set of risk rules and the recorded share of chance.
///
/// The share of chance is what measures every rule: loads picked by nothing but the draw tell how
/// often contamination crosses unsuspected.
package enum SimpleRisk {
    /// One load in twenty: enough to measure with, few enough to bear.
    package static let randomShare = 0.05
    /// Standing half an hour in reach of strangers is more than lights and queues explain.
    static let exposedLongMinutes = 30.0

    /// `seed` belongs to this trip alone and was fixed before it departed, so nobody can steer
    /// the draw and anybody can repeat it.
    package static func judge(_ trip: Trip, exposure: Exposure, seed: UInt64) -> RiskJudgement {
        var rules: [Reason] = []
        if let container = trip.container, container.isWeak {
            rules.append(Reason(.weakContainerNumber, container.description))
        }
        if exposure.weighted >= exposedLongMinutes {
            rules.append(Reason(.exposedLong, "\(Int(exposure.weighted.rounded())) min"))
        }
        return RiskJudgement(rules: rules, draw: draw(seed: seed))
    }

    package static func draw(seed: UInt64) -> RiskJudgement.Draw {
        RiskJudgement.Draw(seed: seed, value: uniform(seed), share: randomShare)
    }

    /// SplitMix64's finaliser: every bit of the seed reaches every bit of the result.
    private static func uniform(_ seed: UInt64) -> Double {
        var z = seed &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        z ^= z >> 31
        return Double(z >> 11) * 0x1p-53
    }
}
