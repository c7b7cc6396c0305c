#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// How long one officer, scanner or dock is busy with one truck, in seconds.
package struct ServiceTime: Hashable, Sendable {
    package enum Shape: String, Hashable, Sendable, CaseIterable {
        case lognormal, exponential, constant
    }

    package let shape: Shape
    package let mean: Double
    /// Standard deviation over mean.
    package let variation: Double
    /// Of the logarithm: sigma^2 = ln(1 + cv^2), mu = ln mean - sigma^2 / 2.
    private let mu: Double
    private let sigma: Double

    package init(_ shape: Shape, mean: Double, variation: Double = 0) {
        precondition(mean > 0 && mean.isFinite, "a service takes time")
        precondition(variation >= 0 && variation.isFinite, "a variation is never negative")
        self.shape = shape
        self.mean = mean
        switch shape {
        case .lognormal: self.variation = variation
        case .exponential: self.variation = 1
        case .constant: self.variation = 0
        }
        let variance = log(1 + variation * variation)
        sigma = variance.squareRoot()
        mu = log(mean) - variance / 2
    }

    /// The service of customer `n`.
    @inline(__always)
    package func seconds(_ draws: DrawStream, _ n: Int) -> Double {
        switch shape {
        case .lognormal: exp(mu + sigma * draws.normal(n))
        case .exponential: mean * draws.exponential(n)
        case .constant: mean
        }
    }

    /// The share of services longer than `seconds`.
    package func survival(_ seconds: Double) -> Double {
        guard seconds > 0 else { return 1 }
        switch shape {
        case .lognormal:
            guard sigma > 0 else { return seconds < mean ? 1 : 0 }
            return 0.5 * erfc((log(seconds) - mu) / (sigma * 2.squareRoot()))
        case .exponential: return exp(-seconds / mean)
        case .constant: return seconds < mean ? 1 : 0
        }
    }
}
