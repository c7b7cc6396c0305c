#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// How likely a count is, if nothing but chance made it.
enum Chances {
    /// Exactly or at least as far from the expected count, on its own side: twice the smaller tail.
    static func binomial(_ count: Int, of size: Int, rate: Double) -> Double {
        guard size > 0, rate > 0, rate < 1 else { return 1 }
        let low = (0...count).reduce(0) { $0 + binomialTerm($1, size, rate) }
        let high = (count...size).reduce(0) { $0 + binomialTerm($1, size, rate) }
        return min(1, 2 * min(low, high))
    }

    /// So many or more marked ones among `drawn`, when `marked` of `all` are marked.
    static func hypergeometric(atLeast count: Int, drawn: Int, marked: Int, of all: Int) -> Double {
        let most = min(drawn, marked)
        guard count <= most else { return 0 }
        let base = choose(all, drawn)
        return min(
            1,
            (count...most).reduce(0) {
                guard drawn - $1 <= all - marked else { return $0 }
                return $0 + exp(choose(marked, $1) + choose(all - marked, drawn - $1) - base)
            })
    }

    private static func binomialTerm(_ count: Int, _ size: Int, _ rate: Double) -> Double {
        exp(
            choose(size, count) + Double(count) * log(rate)
                + Double(size - count) * log1p(-rate))
    }

    /// The logarithm of how many ways there are.
    private static func choose(_ all: Int, _ some: Int) -> Double {
        logGamma(Double(all) + 1) - logGamma(Double(some) + 1) - logGamma(Double(all - some) + 1)
    }

    /// Stirling's series, from arguments of 10 up; below, the recurrence leads there. Good to
    /// twelve digits. The C library's own writes a global.
    private static func logGamma(_ argument: Double) -> Double {
        var x = argument, shift = 0.0
        while x < 10 {
            shift -= log(x)
            x += 1
        }
        let inverse = 1 / (x * x)
        let series = (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1_260 - inverse / 1_680)))
        return shift + (x - 0.5) * log(x) - x + 0.5 * log(2 * Double.pi) + series / x
    }
}
