import Model

/// How the lane's other trucks used a place before and around some hour.
struct Usage: Hashable, Sendable {
    /// Different trucks seen there.
    var trucks = 0
    /// How long nine in ten of them stayed.
    var usualSeconds = 0.0

    private static let spotMetres = 60.0
    /// A place's habit is that of the last two hours: checkpoints come and go.
    static let span = Seconds.hours(2)
    /// A closure lasts hours; within one of them several trucks have met it.
    static let sharedSpan = Seconds.hours(1)
    /// Fewer trucks are anecdotes.
    static let trucksMin = 5

    /// The ninth decile of the time others stood at a spot in the two hours before.
    static func before(
        _ moment: Instant, at spot: Flat, in cohort: Cohort, except own: TripTag
    ) -> Usage {
        let span = moment - Self.span...moment
        var stays: [Double] = []
        cohort.sightings(around: spot, reach: spotMetres, during: span, except: own).forEachTruck {
            let here = $0.filter { $0.point.distance(to: spot) <= spotMetres }
            guard let first = here.first, let last = here.last else { return }
            stays.append(Double(last.milliseconds - first.milliseconds) / 1_000)
        }
        stays.sort()
        guard let longest = stays.last else { return Usage() }
        let ninth = stays.count >= 10 ? stays[stays.count * 9 / 10] : longest
        return Usage(trucks: stays.count, usualSeconds: ninth)
    }

    /// Different trucks that went the same way within the hour: many make a closure.
    static func sharers(
        of place: Flat, around moment: Instant, in cohort: Cohort, except own: TripTag
    ) -> Int {
        let span = moment - sharedSpan...moment + sharedSpan
        var trucks = 0
        cohort.sightings(around: place, reach: sharedMetres * 2, during: span, except: own)
            .forEachTruck { if passes($0, place) { trucks += 1 } }
        return trucks
    }

    /// A street and the noise of two receivers.
    private static let sharedMetres = 130.0

    private static func passes(_ reports: ArraySlice<Bystander>, _ place: Flat) -> Bool {
        let isNear = reports.contains { $0.point.distance(to: place) <= sharedMetres }
        guard !isNear else { return true }
        return zip(reports, reports.dropFirst()).contains { a, b in
            guard b.milliseconds - a.milliseconds <= 65_000 else { return false }
            let step = FlatSegment(a.point, b.point)
            return step.at(step.share(nearestTo: place)).distance(to: place) <= sharedMetres
        }
    }
}
