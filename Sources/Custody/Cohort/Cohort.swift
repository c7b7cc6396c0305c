package import Model

/// What all the trucks of a lane did, by place and time: the witnesses that tell a red light or a
/// traffic jam from a load that was stopped to be reached into.
///
/// It is a bag of positions: adding is commutative, so the same positions in any order of arrival
/// give the same answers. It is bounded by forgetting whole slabs of time, the oldest first.
package struct Cohort: Sendable {
    package static let slabSeconds = 300

    /// A lane is judged by the day; a trip that left yesterday morning is still covered.
    package static let slabsMax = 30 * 3_600 / slabSeconds

    /// Four million reports are a day of 3,000 trucks at 15 seconds, in about 150 MB.
    package static let recordsMax = 4_000_000

    private var slabs: [Int: Slab] = [:]
    private var stays: [Int: [TripTag: ClosedRange<Instant>]] = [:]
    /// The last slab that had to go: before its end the cohort can no longer speak.
    private var forgotten = Int.min
    private var newest = Int.min / 2
    package private(set) var count = 0
    /// Reports older than what is still remembered: they are judged, but bear no witness.
    package private(set) var turnedAway = 0

    package init() {}

    /// Takes in one valid position; calling it twice for one report makes nobody a second truck.
    package mutating func observe(_ position: Position, by tag: TripTag, map: LaneMap) {
        guard position.isValid else { return }
        let point = map.local(position.place)
        let zone = map.zones.zone(at: point)
        let role = zone.map { map.lane.zones[$0].role }
        if let zone, role == .queue { stay(in: zone, at: position.at, tag) }
        let (number, inside) = Self.slab(of: position.at)
        guard number > forgotten else {
            turnedAway += 1
            return
        }
        newest = max(newest, number)
        slabs[number, default: Slab()].add(
            tag: tag.bits, milliseconds: inside, at: point, isResting: role?.isRest ?? false)
        count += 1
        if count > Self.recordsMax || slabs.count > Self.slabsMax { forgetOldest() }
    }

    /// True when a moment's slab is no longer being filled by reports that come in time.
    func isPast(_ moment: Instant) -> Bool { Self.slab(of: moment).number < newest }

    /// Changes whenever the cohort learns something about a span, its newest slab left aside.
    func revision(of span: ClosedRange<Instant>) -> Int {
        let last = min(Self.slab(of: span.upperBound).number, newest - 1)
        let first = Self.slab(of: span.lowerBound).number
        guard first <= last else { return 0 }
        // The number of slabs counts too: an empty one may stand between full ones.
        return (first...last).reduce(last) { $0 + (slabs[$1]?.count ?? 0) }
    }

    /// False where the cohort has forgotten what happened then.
    func covers(_ moment: Instant) -> Bool { Self.slab(of: moment).number > forgotten }

    /// Everybody else's reports near a place in a span of time, each truck's together, by time.
    /// Their moments are milliseconds from the start of the span.
    func sightings(
        around point: Flat, reach: Double, during span: ClosedRange<Instant>, except own: TripTag
    ) -> [Bystander] {
        var found: [Bystander] = []
        let first = Self.slab(of: span.lowerBound), last = Self.slab(of: span.upperBound)
        let length = (span.upperBound - span.lowerBound).value * 1_000
        let squared = Float(reach * reach), x = Float(point.x), y = Float(point.y)
        for number in first.number...last.number {
            let shift =
                Int64(number - first.number) * Int64(Self.slabSeconds) * 1_000
                - Int64(first.inside)
            slabs[number]?.forEach(around: point, reach: reach) { record in
                let at = shift + Int64(record.milliseconds)
                let east = record.x - x, north = record.y - y
                guard record.tag != own.bits, at >= 0, Double(at) <= length,
                    east * east + north * north <= squared
                else { return }
                found.append(Bystander(record, milliseconds: at))
            }
        }
        found.sort()
        return found
    }

    /// How long the trucks that came to a queue within an hour of a moment stayed, shortest first; nil
    /// where no more than a share of them stayed less than so many seconds. Whoever asks whether a
    /// truck stayed longer than that share is answered by counting: thousands wait in a closure, all
    /// of them ask with every report, and hardly one has stayed longer.
    func stays(
        in zone: Int, around moment: Instant, except own: TripTag,
        ifShare share: Double, isBelow seconds: Double
    ) -> [Double]? {
        guard let all = stays[zone] else { return nil }
        let first = (moment - Seconds.hours(1)).milliseconds
        let last = (moment + Seconds.hours(1)).milliseconds
        // Not below may be count - rank(count) - 1, which is most where all are counted: one more, and
        // the rest need not be looked at.
        let longest = all.count - Self.rank(share, of: all.count)
        var below = 0, count = 0
        for (tag, stay) in all where tag != own {
            let came = stay.lowerBound.milliseconds
            guard first <= came, came <= last else { continue }
            count += 1
            if (stay.upperBound - stay.lowerBound).value < seconds { below += 1 }
            guard count - below <= longest else { return nil }
        }
        guard below > Self.rank(share, of: count) else { return nil }
        return all.lazy.filter {
            let came = $0.value.lowerBound.milliseconds
            return $0.key != own && first <= came && came <= last
        }.map { ($0.value.upperBound - $0.value.lowerBound).value }.sorted()
    }

    /// The place of a share in a list in order.
    static func rank(_ share: Double, of count: Int) -> Int { Int(Double(count - 1) * share) }

    /// A queue is entered by at most some thousands a day; older stays say nothing of this hour.
    private static let staysMax = 20_000

    private mutating func stay(in zone: Int, at moment: Instant, _ tag: TripTag) {
        if let known = stays[zone]?[tag] {
            guard !known.contains(moment) else { return }
            stays[zone]?[tag] = min(known.lowerBound, moment)...max(known.upperBound, moment)
        } else {
            if stays[zone]?.count ?? 0 >= Self.staysMax { forgetOldestStays(in: zone) }
            stays[zone, default: [:]][tag] = moment...moment
        }
    }

    private mutating func forgetOldestStays(in zone: Int) {
        let ends = stays[zone]?.values.map(\.upperBound).sorted() ?? []
        let middle = ends[ends.count / 2]
        stays[zone] = stays[zone]?.filter { $0.value.upperBound > middle }
    }

    private mutating func forgetOldest() {
        guard let oldest = slabs.keys.min() else { return }
        count -= slabs.removeValue(forKey: oldest)?.count ?? 0
        forgotten = oldest
    }

    private static func slab(of moment: Instant) -> (number: Int, inside: Int32) {
        let length = Int64(slabSeconds) * 1_000
        let (quotient, remainder) = moment.milliseconds.quotientAndRemainder(dividingBy: length)
        return remainder < 0
            ? (Int(quotient) - 1, Int32(remainder + length)) : (Int(quotient), Int32(remainder))
    }
}
