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
    package let track: [TrailPoint]
    package let findings: [Finding]
    package let findingsLeftOut: Int
    package let decisions: [DecisionPage]
    package let exposure: Exposure
    package let seals: [Seal]
    /// Whose place each seal took, by whom and why.
    package let sealChanges: [SealChange]
    package let facts: Int
    /// When an authority last looked into the load, and what came of it.
    package let examination: Examination?
    package let trade: TradeAccount
    /// What was filed of its goods, the newest of it, oldest first; for those who see everything.
    package let declarations: [FiledDeclaration]
    package let declarationsLeftOut: Int
    /// A load has fifty declarations at most, and each may be corrected without an end.
    package static let declarationsMax = 200

    package struct Examination: Hashable, Sendable {
        package let at: Instant
        package let isClean: Bool

        package init(at: Instant, isClean: Bool) {
            self.at = at
            self.isClean = isClean
        }
    }

    /// `facts` are all of the trip's, in ledger order, `cited` those of others that its decisions
    /// rest on; `covered` says which were taken back.
    package init(
        _ row: TripRow, facts: [Fact], cited others: [Fact] = [], account: CustodyAccount,
        trade: TradeAccount = .none, declarations: [FiledDeclaration] = [],
        covered: (Fact) -> Bool = { _ in false }
    ) {
        self.row = row
        self.trade = trade
        self.declarations = declarations.suffix(Self.declarationsMax)
        declarationsLeftOut = declarations.count - self.declarations.count
        plan = facts.lazy.compactMap(Self.declaration).last
        decisions = DecisionPage.all(in: facts, account: account)
        let cited = account.findings.flatMap(\.evidence) + decisions.flatMap(\.cited)
        let taken = TakenBack(facts, covered: covered)
        let entries = TimelineEntry.told(facts, others, citing: Set(cited), taken)
        timeline = Array(entries.suffix(Self.timelineMax))
        timelineLeftOut = entries.count - timeline.count
        track = TrailPoint.thinned(facts, to: Self.trackMax)
        let newest = account.findings.sorted { ($0.at, $0.known) > ($1.at, $1.known) }
        findings = Array(newest.prefix(Self.findingsMax))
        findingsLeftOut = newest.count - findings.count
        exposure = account.exposure
        seals = account.seals
        sealChanges = SealChange.all(in: facts.filter { taken[$0.index] != .takenBack })
        self.facts = facts.count
        let broke = facts.compactMap(Self.breaking).max() ?? .distantPast
        examination = facts.compactMap(Self.examination).filter { $0.at > broke }
            .max { $0.at < $1.at }
    }

    /// Custody is called broken, and no finding says why: what was found is explained away or taken
    /// back since. It stays broken until an authority has looked.
    package var staysBroken: Bool {
        row.custody == .broken && !findings.contains { $0.severity == .alarm }
    }

    private static func examination(_ fact: Fact) -> Examination? {
        switch fact.event {
        case .officer(let act):
            guard case .inspect(let clean) = act.kind else { return nil }
            return Examination(at: act.at, isClean: clean)
        case .inspection(let inspection):
            // A carrier's own word that it looked is no officer's look.
            guard inspection.list == .examination, inspection.authority != nil else { return nil }
            return Examination(at: inspection.at, isClean: inspection.passed)
        case .tripDeclared, .position, .seal, .door, .passage, .sighting, .weighing, .remark,
            .correction, .decided, .revoked, .disclosed, .laneDeclared, .heartbeat, .erased,
            .policy, .standing, .filed, .kept, .adopted, .gone:
            return nil
        }
    }

    /// A look before custody broke says nothing of what came after.
    private static func breaking(_ fact: Fact) -> Instant? {
        guard case .revoked(let revocation) = fact.event, revocation.cause.isCustody else {
            return nil
        }
        return revocation.brokeAt
    }

    private static func declaration(_ fact: Fact) -> Trip? {
        guard case .tripDeclared(let trip) = fact.event else { return nil }
        return trip
    }
}
