import Model

/// What the other trucks did around one halt while it lasted.
struct Surroundings: Hashable, Sendable {
    /// Trucks that drove past the very spot.
    var passed = 0
    /// Trucks that stood near it, on the road, too.
    var stood = 0
    /// Those of them that stood still for half the time or more in one piece: in a jam that inches
    /// forward everybody stands again and again, and nobody stands throughout.
    var stoodThroughout = 0

    /// Half a street, the noise of two receivers, and a bus lane beside it.
    private static let spotMetres = 60.0
    /// Across this, a pass cannot be told from noise.
    private static let passMetres = 40.0
    private static let passSpeed = 2.0
    /// A queue before a light reaches about eight trucks back.
    private static let crowdMetres = 180.0
    private static let crowdSpeed = 1.5
    /// Standing that long within the same minutes is standing for the same cause.
    private static let crowdSeconds = 40.0
    private static let throughoutShare = 0.5
    /// Who is farther from where a stand began has rolled on, however slow that looks between two
    /// reports: more than a receiver wanders, less than a queue moves in one wave.
    private static let standMetres = 30.0
    /// Two reports farther apart say nothing of the way between them.
    private static let stepSecondsMax = 65.0
    /// A truck at 20 m/s that reports every 30 s is seen on both sides within this.
    private static let reach = 620.0

    static func around(
        _ spot: Flat, during span: ClosedRange<Instant>, in cohort: Cohort, except own: TripTag
    ) -> Surroundings {
        var sum = Surroundings()
        let before = Seconds(30)
        let wide = span.lowerBound - before...span.upperBound + Seconds(15)
        let asked =
            before.value * 1_000...(before + (span.upperBound - span.lowerBound)).value * 1_000
        let throughout = (span.upperBound - span.lowerBound).value * throughoutShare
        cohort.sightings(around: spot, reach: reach, during: wide, except: own).forEachTruck {
            let truck = Pass($0, spot: spot, during: asked)
            if truck.wentBy { sum.passed += 1 }
            if truck.stoodSeconds >= crowdSeconds { sum.stood += 1 }
            if truck.longestSeconds >= throughout { sum.stoodThroughout += 1 }
        }
        return sum
    }

    /// One stand in one piece: where it began and how long it has lasted.
    private struct Stand {
        let start: Flat
        var seconds = 0.0

        /// Goes on standing, or begins anew where the truck has rolled on.
        static func last(
            _ stand: inout Stand?, from a: Bystander, to b: Bystander, seconds: Double
        ) -> Double {
            var now = stand ?? Stand(start: a.point)
            if now.start.distance(to: b.point) > standMetres {
                now = Stand(start: b.point)
            } else {
                now.seconds += seconds
            }
            stand = now
            return now.seconds
        }
    }

    /// One other truck's way through the neighbourhood.
    private struct Pass {
        var wentBy = false
        var stoodSeconds = 0.0
        var longestSeconds = 0.0

        init(
            _ reports: ArraySlice<Bystander>, spot: Flat, during span: ClosedRange<Double>
        ) {
            var stand: Stand?
            for (a, b) in zip(reports, reports.dropFirst()) {
                let seconds = Double(b.milliseconds - a.milliseconds) / 1_000
                guard seconds > 0 else { continue }
                guard seconds <= stepSecondsMax else {
                    stand = nil
                    continue
                }
                let step = FlatSegment(a.point, b.point)
                let metres = step.length
                if metres / seconds >= passSpeed {
                    stand = nil
                    guard !wentBy, metres >= passMetres else { continue }
                    wentBy = Self.meets(step, from: a, seconds: seconds, spot, span)
                } else if metres / seconds < crowdSpeed, !a.isResting,
                    a.point.distance(to: spot) <= crowdMetres
                {
                    stoodSeconds += seconds
                    longestSeconds = max(
                        longestSeconds, Stand.last(&stand, from: a, to: b, seconds: seconds))
                } else {
                    stand = nil
                }
            }
        }

        /// The moment of passing counts, not the reports around it.
        private static func meets(
            _ step: FlatSegment, from a: Bystander, seconds: Double, _ spot: Flat,
            _ span: ClosedRange<Double>
        ) -> Bool {
            let share = step.share(nearestTo: spot)
            let moment = Double(a.milliseconds) + share * seconds * 1_000
            return step.at(share).distance(to: spot) <= spotMetres
                && span.contains(moment)
        }
    }
}
