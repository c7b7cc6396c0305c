package import Model

/// Loads that wait for a look or a word, those first that must be looked at.
package struct QueuePage: Hashable, Sendable {
    /// What fits on two screens; a program asks for the next page.
    package static let entriesMax = 200

    package let entries: [QueueEntry]
    package let from: Int
    /// How many wait in all.
    package let found: Int

    /// The first entry of the next page; nil on the last one.
    package var next: Int? {
        let end = from + entries.count
        return end < found && !entries.isEmpty ? end : nil
    }

    /// `all` in any order. The order of the page changes with the loads alone.
    package init(_ all: [QueueEntry], from: Int, most: Int) {
        self.from = from
        found = all.count
        entries = Array(all.sorted(by: <).dropFirst(from).prefix(min(most, Self.entriesMax)))
    }
}

/// One load that waits, with why and by which chance.
package struct QueueEntry: Hashable, Comparable, Sendable {
    package let index: LedgerIndex?
    package let decision: Decision
    package let status: TripStatus

    package init(index: LedgerIndex?, decision: Decision, status: TripStatus) {
        self.index = index
        self.decision = decision
        self.status = status
    }

    package var ground: TargetingNote.Ground? {
        if let ground = decision.targeting?.ground { return ground }
        return decision.reasons.contains { $0.code == .randomCheck } ? .random : nil
    }

    /// The highest of its scores; nil where none was computed.
    package var score: Float? { decision.targeting?.scores.map(\.score).max() }

    /// How likely it was to be picked: 1 where nothing was left to chance.
    package var probability: Double {
        if let note = decision.targeting { return note.ground == nil ? 1 : note.probability }
        return ground == .random ? decision.draw.share : 1
    }

    /// Those at the port first, then by ground, then the highest score, then who waits longest.
    /// Equal scores do not leave the order to the order of arrival.
    package static func < (one: Self, other: Self) -> Bool {
        if one.urgency != other.urgency { return one.urgency < other.urgency }
        if one.rank != other.rank { return one.rank < other.rank }
        let scores = (one.score ?? -1, other.score ?? -1)
        if scores.0 != scores.1 { return scores.0 > scores.1 }
        return (one.decision.at, one.decision.trip) < (other.decision.at, other.decision.trip)
    }

    private var urgency: Int {
        switch status {
        case .secondary: 0
        case .atPrimary: 1
        case .queued: 2
        case .declared, .enRoute, .crossed: 3
        }
    }

    private var rank: Int {
        ground.flatMap { TargetingNote.Ground.allCases.firstIndex(of: $0) }
            ?? TargetingNote.Ground.allCases.count
    }
}
