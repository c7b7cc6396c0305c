#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// The queue M/M/c in its steady state.
package enum ErlangC {
    /// The chance to wait with offered load `a` and `c` posts: B_k = a B_{k-1} / (k + a B_{k-1}),
    /// C = B_c / (1 - rho (1 - B_c)).
    package static func delay(load a: Double, posts c: Int) -> Double {
        guard Double(c) > a else { return 1 }
        var blocked = 1.0
        for k in stride(from: 1, through: c, by: 1) {
            blocked = a * blocked / (Double(k) + a * blocked)
        }
        return blocked / (1 - a / Double(c) * (1 - blocked))
    }

    /// Mean wait, in the unit of the mean service.
    package static func meanWait(load a: Double, posts c: Int, service: Double) -> Double {
        delay(load: a, posts: c) * service / (Double(c) - a)
    }

    /// The roster of the stationary rule, hour by hour as if each lasted for ever: the smallest
    /// c > a with C exp(-(c / E[S] - lambda) target 2 / (1 + cv^2)) <= 0.1. For comparison: it
    /// cannot let a queue grow, so it overstaffs where long waits are allowed.
    package static func stationaryRoster(
        trucksPerHour: [Double], service: ServiceTime, target: Double
    ) -> [Int] {
        trucksPerHour.map { hourly in
            let rate = hourly / 3600, load = rate * service.mean
            guard load > 0 else { return 0 }
            let spread = 2 / (1 + service.variation * service.variation)
            var posts = Int(load) + 1
            while true {
                let pace = Double(posts) / service.mean - rate
                let late = delay(load: load, posts: posts) * exp(-pace * target * spread)
                if late <= 0.1 { return posts }
                posts += 1
            }
        }
    }
}
