package import Model

/// The agreed route as a measured line, ready to say how far along it and how far off it a load is.
///
/// Where the route comes close to itself (a loop, a ramp, there and back on one street) the leg is
/// chosen by what the load had reached before. Distance off the route never depends on that choice,
/// or a load on one leg would be accused of having left the other.
package struct CorridorIndex: Sendable {
    package let length: Metres

    private let segments: [FlatSegment]
    /// Way covered before each segment.
    private let reached: [Double]
    /// A box around each `stretch` segments, so that far stretches are dismissed with one test.
    private let boxes: [FlatBox]
    private let stretch: Int

    /// Metres of doubt charged per metre of jump ahead: between equal legs take the nearer one.
    /// More than 0.1 would hold a load back at a turn it has passed; less than 0.03 and drift picks
    /// the opposite lane of one street.
    private static let pullAhead = 0.05
    /// The same per metre backwards, dearer because loads do not reverse along their route: at a
    /// turn in one street this makes the load go on rather than slide back the way it came.
    private static let pullBack = 0.3
    /// Drift between buildings reaches 100 m. A leg closer by more than that is simply the leg.
    private static let pullMax = 100.0

    /// Nil for a line without length: there is no way along it.
    package init?(_ line: [Flat]) {
        let pieces = zip(line, line.dropFirst()).map { FlatSegment($0, $1) }
            .filter { $0.length > 0 }
        guard !pieces.isEmpty else { return nil }
        segments = pieces
        var total = 0.0
        reached = pieces.map { piece in
            defer { total += piece.length }
            return total
        }
        length = Metres(total)
        // The square root makes dismissing stretches and searching one equally dear.
        let stretch = max(8, Int(Double(pieces.count).squareRoot()))
        self.stretch = stretch
        boxes = stride(from: 0, to: pieces.count, by: stretch).map { first in
            var box = FlatBox()
            for piece in pieces[first..<min(first + stretch, pieces.count)] {
                box.include(piece.start)
                box.include(piece.at(1))
            }
            return box
        }
    }

    package func fix(of point: Flat, near progress: Metres? = nil) -> CorridorFix {
        // A load not heard of before is taken to be on the earlier leg: routes are begun at the start.
        let before = progress?.value ?? 0
        var search = Search(point: point, before: before)
        let home = segmentNumber(at: before) / stretch
        look(in: home, &search)
        for number in boxes.indices where number != home {
            // No place in the box can be nearer, nor cheaper, than the box itself.
            if boxes[number].squaredDistance(to: point) < search.squaredReach {
                look(in: number, &search)
            }
        }
        return CorridorFix(
            distance: Metres(search.nearest.squareRoot()), progress: Metres(search.progress))
    }

    /// The place on the ground at a distance along the route, held to its two ends.
    package func place(at progress: Metres) -> Flat {
        let number = segmentNumber(at: progress.value)
        let piece = segments[number]
        return piece.at(min(max((progress.value - reached[number]) / piece.length, 0), 1))
    }

    private func look(in number: Int, _ search: inout Search) {
        let first = number * stretch
        for place in first..<min(first + stretch, segments.count) {
            let share = segments[place].share(nearestTo: search.point)
            let squared = segments[place].at(share).squaredDistance(to: search.point)
            guard squared < search.squaredReach else { continue }
            search.consider(squared, reached[place] + share * segments[place].length)
        }
    }

    private func segmentNumber(at progress: Double) -> Int {
        var low = 0, high = segments.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if reached[middle] <= progress { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// The best leg so far, and how far a better one may still lie.
    private struct Search {
        let point: Flat
        let before: Double
        var nearest = Double.infinity
        var progress = 0.0
        private var cost = Double.infinity
        var squaredReach = Double.infinity

        init(point: Flat, before: Double) {
            self.point = point
            self.before = before
        }

        mutating func consider(_ squared: Double, _ candidate: Double) {
            nearest = min(nearest, squared)
            let price = squared.squareRoot() + pull(to: candidate)
            guard price < cost else { return }
            cost = price
            progress = candidate
            // The cost is never below the distance, so this reach also covers the nearest.
            squaredReach = price * price
        }

        private func pull(to candidate: Double) -> Double {
            let jump = candidate - before
            return min(
                jump >= 0 ? jump * CorridorIndex.pullAhead : -jump * CorridorIndex.pullBack,
                CorridorIndex.pullMax)
        }
    }
}
