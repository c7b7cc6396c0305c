import Model

/// How well the lane judged, by the word of the only one who knows: the world.
///
/// It keeps a row for each trip and counts when asked, so the cards of many seeds pool by laying
/// their rows together, and a median is a median of trips and not of medians.
package struct Scorecard: Sendable {
    package let rows: [ScoreRow]

    package init(_ voyages: [Voyage], _ testimonies: [Testimony]) {
        var byTrip: [TripID: Testimony] = [:]
        for testimony in testimonies { byTrip[testimony.trip] = testimony }
        rows = voyages.map { ScoreRow($0, byTrip[$0.trip.id]) }
    }

    package init(pooling cards: [Scorecard]) { rows = cards.flatMap(\.rows) }

    package var tampered: [ScoreRow] { rows.filter { $0.deed != nil } }
    package var caught: [ScoreRow] { rows.filter { $0.caught != nil } }
    package var missed: [ScoreRow] { tampered.filter { $0.caught == nil } }
    package var clean: [ScoreRow] { rows.filter { $0.deed == nil } }

    /// Over everything that was done, visible or not.
    package var recall: Double? { Self.share(caught.count, of: tampered.count) }

    /// Over the deeds that left a trace in what sensors, gates or scales said.
    package var visibleRecall: Double? {
        let visible = tampered.filter { $0.deed?.isVisible ?? false }
        return Self.share(visible.count { $0.caught != nil }, of: visible.count)
    }

    package var cleanAlarmed: [ScoreRow] { clean.filter { !$0.alarms.isEmpty } }
    package var cleanAlarmedShare: Double? { Self.share(cleanAlarmed.count, of: clean.count) }

    package var medianSecondsToDetect: Double? {
        Self.median(caught.compactMap(\.caught?.seconds))
    }

    /// Stops that were reported as they happened; those in a late flush are counted apart.
    package var medianStopSeconds: Double? {
        Self.median(live.compactMap(\.stopSeconds))
    }

    package var medianTouchSeconds: Double? { Self.median(live.compactMap(\.touchSeconds)) }

    /// Neither in a hole of coverage nor under a jammer.
    private var live: [ScoreRow] {
        tampered.filter { row in
            row.deed.map { !$0.isHiddenInFlush && $0.attack != .jammingThenLoading } ?? false
        }
    }

    /// Visible deeds whose records came in a late flush, and how many were raised all the same.
    package var lateFlush: (deeds: Int, raised: Int) {
        let hidden = tampered.filter { row in
            row.deed.map { $0.isHiddenInFlush && $0.isVisible } ?? false
        }
        return (hidden.count, hidden.count { $0.caught != nil })
    }

    static func share(_ part: Int, of whole: Int) -> Double? {
        whole == 0 ? nil : Double(part) / Double(whole)
    }

    static func median(_ values: [Double]) -> Double? { quantile(values, 0.5) }

    /// Linear between order statistics, as the port's own figures are made.
    static func quantile(_ values: [Double], _ share: Double) -> Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let place = Double(sorted.count - 1) * share
        let low = Int(place), high = min(low + 1, sorted.count - 1)
        return sorted[low] + (sorted[high] - sorted[low]) * (place - Double(low))
    }
}
