import Model

/// Which trucks of a queue moved up past a halt, and which stood beside it.
struct Advance: Hashable, Sendable {
    var passed = 0
    var stood = 0

    /// Lanes of a queue lie within this of each other.
    private static let besideMetres = 45.0
    /// Two truck lengths: less is closing up.
    private static let upMetres = 40.0
    private static let stoodMetres = 20.0
    private static let reach = 120.0

    static func around(
        _ spot: Flat, during span: ClosedRange<Instant>, in cohort: Cohort, except own: TripTag
    ) -> Advance {
        var sum = Advance()
        cohort.sightings(around: spot, reach: reach, during: span, except: own).forEachTruck {
            guard let first = $0.first, let last = $0.last, $0.count >= 2, !first.isResting else {
                return
            }
            let way = FlatSegment(first.point, last.point)
            let share = way.share(nearestTo: spot)
            if way.length >= upMetres, share > 0, share < 1,
                way.at(share).distance(to: spot) <= besideMetres
            {
                sum.passed += 1
            } else if way.length <= stoodMetres, first.point.distance(to: spot) <= reach {
                sum.stood += 1
            }
        }
        return sum
    }
}
