package import Model

/// Every licence a ledger has heard of, drawn down by the loads that set out under it.
///
/// A function of what was said and of when loads departed and crossed: the order in which the
/// words came changes no balance. Loads draw in the order of their departure.
package struct LicenceBooks: Sendable {
    private var pages: [String: LicencePage] = [:]
    private var loads: [TripID: Load] = [:]
    private var turns = ComingTurns<String>()

    /// A hundred times what a large exporter holds.
    private static let pagesMax = 1_000_000

    /// A trip that declares exports.
    private struct Load: Sendable {
        let trip: Trip
        var departed: Instant?
        var crossed: Instant?

        var parties: [PartyID] { [trip.exporter, trip.trade.consignee].compactMap(\.self) }

        var licences: [(number: Int, id: String)] {
            trip.trade.exports.enumerated().compactMap { place, export in
                export.licence.map { (place + 1, $0) }
            }
        }
    }

    package init() {}

    package var isEmpty: Bool { pages.isEmpty && loads.isEmpty }

    /// Takes a word in. The trips come back whose goods now stand otherwise.
    package mutating func hear(
        _ said: SaidOfLicence, of licence: String, now: Instant
    ) -> Set<TripID> {
        guard pages[licence] != nil || pages.count < Self.pagesMax else { return [] }
        pages[licence, default: LicencePage()].hear(said)
        return settle(licence, now)
    }

    package mutating func open(_ trip: Trip) {
        guard !trip.trade.exports.isEmpty else { return }
        loads[trip.id] = Load(trip: trip)
    }

    /// A load has set out or crossed, or is known not to have: corrections take words back.
    package mutating func move(
        _ trip: TripID, departed: Instant?, crossed: Instant?, now: Instant
    ) -> Set<TripID> {
        guard var load = loads[trip], load.departed != departed || load.crossed != crossed
        else { return [] }
        load.departed = departed
        load.crossed = crossed
        loads[trip] = load
        var turned: Set<TripID> = []
        for (number, id) in load.licences {
            let name = LicenceUse.Name(trip: trip, export: number)
            if let departed {
                guard put(load, name, departed, on: id, now) else { continue }
            } else {
                pages[id]?.take(name)
            }
            turned.formUnion(settle(id, now))
        }
        return turned.subtracting([trip])
    }

    /// True when the whole page has to be drawn anew.
    private mutating func put(
        _ load: Load, _ name: LicenceUse.Name, _ departed: Instant, on id: String, _ now: Instant
    ) -> Bool {
        guard pages[id] != nil || pages.count < Self.pagesMax else { return false }
        return pages[id, default: LicencePage()].put(
            LicenceUse(
                trip: name.trip, export: name.export, departed: departed, crossed: load.crossed,
                goods: .declared(load.trip.trade.exports[name.export - 1], parties: load.parties),
                exporter: load.trip.exporter), at: now)
    }

    /// The trip's papers are erased; what it had drawn stays drawn.
    package mutating func close(
        _ trip: TripID, keeping draws: [LicenceDraw], now: Instant
    ) -> Set<TripID> {
        var turned: Set<TripID> = []
        let load = loads.removeValue(forKey: trip)
        for (number, id) in load?.licences ?? [] {
            pages[id]?.take(LicenceUse.Name(trip: trip, export: number))
            turned.formUnion(settle(id, now))
        }
        for draw in draws {
            _ = pages[draw.licence, default: LicencePage()].put(
                LicenceUse(
                    trip: trip, export: draw.export, departed: draw.departed,
                    crossed: draw.departed, goods: .kept(draw), exporter: draw.exporter),
                at: now)
            turned.formUnion(settle(draw.licence, now))
        }
        return turned.subtracting([trip])
    }

    /// Licences that begin or run out with the time that has passed, each once.
    package mutating func due(at moment: Instant) -> Set<TripID> {
        turns.take(until: moment).sorted().reduce(into: []) { turned, id in
            turned.formUnion(settle(id, moment))
        }
    }

    private mutating func settle(_ id: String, _ now: Instant) -> Set<TripID> {
        guard var page = pages.removeValue(forKey: id) else { return [] }
        let turned = page.settle(at: now)
        for turn in page.turns { turns.add(turn, id, now: now) }
        pages[id] = page
        return turned
    }

    /// Every licence as it stands, by number.
    package var balances: [LicenceBalance] {
        pages.keys.sorted().flatMap { pages[$0]?.accounts.compactMap(\.balance) ?? [] }
    }

    /// Whether the exports on a load may go now.
    package func judge(_ trip: Trip, at now: Instant) -> LicenceJudgement {
        guard !trip.trade.exports.isEmpty else { return .none }
        let load = loads[trip.id] ?? Load(trip: trip)
        var lines: [LicenceJudgement.Line] = [], evidence: Set<LedgerIndex> = []
        for place in trip.trade.exports.indices {
            judge(load, place + 1, now, &lines, &evidence)
        }
        return LicenceJudgement(lines: lines, evidence: evidence.sorted())
    }

    private func judge(
        _ load: Load, _ number: Int, _ now: Instant, _ lines: inout [LicenceJudgement.Line],
        _ evidence: inout Set<LedgerIndex>
    ) {
        let export = load.trip.trade.exports[number - 1]
        let name = LicenceUse.Name(trip: load.trip.id, export: number)
        let page = export.licence.flatMap { pages[$0] }
        let words = page?.words(about: name, load.trip.exporter) ?? []
        evidence.formUnion(words.map(\.index))
        let day =
            load.crossed.map { CivilDay($0) }
            ?? max(CivilDay(now), CivilDay(load.departed ?? load.trip.departure))
        guard
            let shipment = LicenceUse.Goods.declared(export, parties: load.parties)
                .shipment(name, on: day, words)
        else { return }
        let accounts = page?.accounts(for: load.trip.exporter) ?? []
        if accounts.isEmpty {
            var gate = LicenceGate([])
            lines.append(line(number, export, nil, gate.judge(shipment)))
        }
        for account in accounts {
            evidence.formUnion(account.evidence)
            let verdict = account.verdicts[name] ?? account.preview(shipment)
            let isKnown = page?.isOverfull == false
            lines.append(line(number, export, account, isKnown ? verdict : verdict.overfull))
        }
    }

    private func line(
        _ number: Int, _ export: TripExport, _ account: LicenceAccount?,
        _ verdict: LicenceVerdict
    ) -> LicenceJudgement.Line {
        LicenceJudgement.Line(
            export: number, licence: export.licence, filer: account?.filer,
            isOfAuthority: account?.isOfAuthority ?? false, verdict: verdict)
    }

    /// What a trip has drawn so far, to be kept when its papers go.
    package func draws(of trip: TripID) -> [LicenceDraw] {
        guard let load = loads[trip], let departed = load.departed else { return [] }
        return load.licences.compactMap { number, id in
            let name = LicenceUse.Name(trip: trip, export: number)
            let hasDrawn = pages[id]?.hasDrawn(name, by: load.trip.exporter) ?? false
            guard hasDrawn || load.crossed != nil else { return nil }
            let export = load.trip.trade.exports[number - 1]
            // As declared: words about the goods stay in the ledger and count on.
            return LicenceDraw(
                licence: id, export: number, cents: export.lines.reduce(0) { $0 + $1.cents },
                units: export.quantity ?? 0, departed: departed,
                exporter: load.trip.exporter)
        }
    }
}

extension LicencePage {
    fileprivate func hasDrawn(_ name: LicenceUse.Name, by exporter: PartyID?) -> Bool {
        accounts(for: exporter).contains { $0.verdicts[name]?.mayGo == true }
    }
}

extension LicenceVerdict {
    /// More was said of the licence than is kept.
    fileprivate var overfull: LicenceVerdict {
        LicenceVerdict(
            shipment: shipment, licence: licence, stops: stops + [.countFull], messages: messages,
            remainingCents: remainingCents, filing: filing)
    }
}
