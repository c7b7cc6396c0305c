package import Model

/// The whole account of one load, as an officer or a court reads it. Made when somebody asks.
package struct TripPage: Hashable, Sendable {
    /// A day of 15-second positions is 5,760; beyond this the track is thinned, never cut off.
    package static let trackMax = 2_000
    /// A person scrolls through hundreds; the dossier holds the rest, and the page says so.
    package static let timelineMax = 1_000
    package static let findingsMax = 500

    package let row: TripRow
    package let plan: Trip?
    /// In order of when things happened.
    package let timeline: [TimelineEntry]
    package let timelineLeftOut: Int
    package let track: [TrackPoint]
    package let findings: [Finding]
    package let findingsLeftOut: Int
    package let decisions: [DecisionPage]
    package let exposure: Exposure
    package let seals: [Seal]
    package let facts: Int

    /// `facts` are all of the trip's, in ledger order.
    package init(_ row: TripRow, facts: [Fact], account: CustodyAccount) {
        self.row = row
        plan = facts.lazy.compactMap(Self.declaration).last
        let entries = TimelineEntry.told(facts)
        timeline = Array(entries.suffix(Self.timelineMax))
        timelineLeftOut = entries.count - timeline.count
        track = TrackPoint.thinned(facts, to: Self.trackMax)
        let newest = account.findings.sorted { ($0.at, $0.known) > ($1.at, $1.known) }
        findings = Array(newest.prefix(Self.findingsMax))
        findingsLeftOut = newest.count - findings.count
        decisions = DecisionPage.all(in: facts)
        exposure = account.exposure
        seals = account.seals
        self.facts = facts.count
    }

    private static func declaration(_ fact: Fact) -> Trip? {
        guard case .tripDeclared(let trip) = fact.event else { return nil }
        return trip
    }
}
