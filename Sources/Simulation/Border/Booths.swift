/// First come, first served, before a number of booths that changes with the hour.
///
/// Waits are not drawn anywhere: they emerge from who arrives when and how long each takes.
package struct Booths: Sendable {
    /// Open booths in each hour of the local day; the last one serves on past midnight.
    package let open: [Int]

    /// Plans for each hour's trucks, a booth being `full` so much of its time; `least` of them
    /// are always open.
    package init(trucksAnHour: [Double], serviceSeconds: Double, full: Double, least: Int = 1) {
        open = trucksAnHour.map { trucks in
            max(least, Int((trucks * serviceSeconds / 3_600 / full).rounded()))
        }
    }

    package struct Arrival: Sendable {
        /// When the truck could be at the window if nobody stood before it.
        package let ready: Double
        package let service: Double

        package init(ready: Double, service: Double) {
            self.ready = ready
            self.service = service
        }
    }

    /// When each truck's service begins; arrivals come in order, and none overtakes another.
    package func begins(_ arrivals: [Arrival]) -> [Double] {
        let planned = open.max() ?? 1
        let all = planned + Magnitudes.Port.reserveBooths
        var free = [Double](repeating: 0, count: all)
        var last = 0.0
        return arrivals.map { arrival in
            let earliest = max(arrival.ready, last)
            let relief = arrival.ready + Magnitudes.Port.reliefSeconds
            var best = 0, begin = Double.infinity
            for booth in 0..<all {
                let ready = max(earliest, free[booth])
                // Officers leave their desks for a reserve booth once the wait is a scandal.
                let start = booth < planned ? opening(of: booth, from: ready) : max(ready, relief)
                if start < begin { (best, begin) = (booth, start) }
            }
            free[best] = begin + arrival.service
            last = begin
            return begin
        }
    }

    private func opening(of booth: Int, from time: Double) -> Double {
        var hour = min(Int(time / 3_600), 23)
        guard open[hour] <= booth else { return time }
        while hour < 24, open[hour] <= booth { hour += 1 }
        return hour < 24 ? Double(hour) * 3_600 : .infinity
    }
}
