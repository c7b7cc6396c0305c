#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif
package import Model

/// The judge behind `garita stops`: sees a whole track at once, so it may look ahead.
///
/// A point belongs to a drive when the vehicle was driving either just before it or just after it.
/// Taking the *faster* side is what makes the first and last seconds of a drive part of it; one
/// window around the point would lose them in the stop beside it. How the four figures were tuned,
/// and what they reach on tracks they were not tuned on, is in `docs/formats/stops.md`.
package struct TrackLabeller: Sendable {
    /// How far before and after a point to look. Below 10 s one bad fix decides; above 20 s a short
    /// errand on foot is drowned by the drives around it.
    package static let window = Seconds(15)
    /// Between a hurried walk (2 m/s) and a crawling vehicle. Flat from 2.1 to 2.4 m/s.
    package static let drivingSpeed = MetresPerSecond(2.2)
    /// Speeds are averaged as logarithms, so that one jump of the receiver does not pass for a
    /// drive; half a metre a second, its noise at rest, is added to keep a true zero from ruling.
    package static let restNoise = MetresPerSecond(0.5)
    /// A single report at rest between two drives is a light or a gate, not a stop.
    package static let stopMin = Seconds(8)
    /// Two reports of one moment are this far apart at least, or their speed would be infinite.
    private static let spacingMin = 0.5

    package init() {}

    /// One label per point. The points are in order of time.
    package func labels(of track: [TrackPoint]) -> [MotionLabel] {
        // A point alone shows no movement.
        guard track.count > 1 else { return track.map { _ in .stopped } }
        precondition(
            zip(track, track.dropFirst()).allSatisfy { $0.at <= $1.at },
            "a track is sorted before it is judged")
        let legs = zip(track, track.dropFirst()).map(Leg.init)
        let limit = log(Self.drivingSpeed.value + Self.restNoise.value)
        var labels = track.indices.map { place in
            let before = pace(along: legs[..<place].reversed())
            return max(before, pace(along: legs[place...])) < limit ? MotionLabel.stopped : .moving
        }
        absorbBriefStops(&labels, track)
        return labels
    }

    /// The way from one report to the next.
    private struct Leg {
        let seconds: Double
        let logPace: Double

        init(_ a: TrackPoint, _ b: TrackPoint) {
            seconds = max((b.at - a.at).value, TrackLabeller.spacingMin)
            let speed = a.point.distance(to: b.point) / seconds
            logPace = log(speed + TrackLabeller.restNoise.value)
        }
    }

    /// The mean over the legs whose middle lies in the window, nearest first. The nearest counts in
    /// any case, so that a track with a report a minute is judged too.
    private func pace(along legs: some Sequence<Leg>) -> Double {
        var sum = 0.0, count = 0, away = 0.0
        for leg in legs {
            guard count == 0 || away + leg.seconds / 2 <= Self.window.value else { break }
            sum += leg.logPace
            count += 1
            away += leg.seconds
        }
        // No leg on that side of the track: no movement either.
        return count == 0 ? -.infinity : sum / Double(count)
    }

    /// A stop at either end of the track is kept: nobody saw how long it really was.
    private func absorbBriefStops(_ labels: inout [MotionLabel], _ track: [TrackPoint]) {
        var start = 0
        while start < labels.count {
            let end = labels[start...].firstIndex { $0 != labels[start] } ?? labels.count
            let isBetweenDrives = labels[start] == .stopped && start > 0 && end < labels.count
            if isBetweenDrives, track[end - 1].at - track[start].at < Self.stopMin {
                for place in start..<end { labels[place] = .moving }
            }
            start = end
        }
    }
}
