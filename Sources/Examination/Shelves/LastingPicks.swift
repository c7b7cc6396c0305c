import Model

/// What asked for a look or a hold before a declaration was filed anew.
///
/// A correction adds what it says and takes nothing back: else whoever is picked would file again,
/// in other words each time, until nobody asks.
struct LastingPicks: Sendable {
    struct Kept: Hashable, Sendable {
        fileprivate(set) var hits: [RuleHit] = []
        /// High ones alone, with the reasons they had: their row says something else by now.
        fileprivate(set) var scores: [LoadScore] = []
    }

    private var kept: [TripID: Kept] = [:]

    subscript(trip: TripID) -> Kept { kept[trip] ?? Kept() }

    mutating func keep(_ hits: [RuleHit], _ scores: [LoadScore], of trip: TripID) {
        guard !hits.isEmpty || !scores.isEmpty else { return }
        var mine = self[trip]
        for hit in hits where !mine.hits.contains(where: hit.isOfSameRule) { mine.hits.append(hit) }
        for score in scores {
            if let place = mine.scores.firstIndex(where: { $0.authority == score.authority }) {
                mine.scores[place] = score
            } else {
                mine.scores.append(score)
            }
        }
        kept[trip] = mine
    }

    /// Somebody looked and found nothing: only holds are left, which their holders lift.
    mutating func settle(_ trip: TripID) {
        guard let mine = kept[trip] else { return }
        let holds = mine.hits.filter { $0.holder != nil }
        kept[trip] = holds.isEmpty ? nil : Kept(hits: holds)
    }

    mutating func forget(_ trip: TripID) { kept[trip] = nil }
}

extension RuleHit {
    /// One rule of one book, in whichever version.
    func isOfSameRule(_ other: RuleHit) -> Bool { book == other.book && rule == other.rule }
}
