import Model

/// One filer's word about a licence, and what was drawn under it.
struct LicenceAccount: Sendable {
    let filer: PartyID
    let isOfAuthority: Bool
    private(set) var granted: SaidOfLicence?
    private(set) var withdrawal: SaidOfLicence?
    /// What became of each use that has set out.
    private(set) var verdicts: [LicenceUse.Name: LicenceVerdict] = [:]
    /// As it stands after all of them.
    private var gate = LicenceGate([])
    /// Whether all uses are drawn by the terms as they stand.
    private(set) var isSettled = false

    init(filer: PartyID, isOfAuthority: Bool) {
        self.filer = filer
        self.isOfAuthority = isOfAuthority
    }

    mutating func hear(_ said: SaidOfLicence) {
        isSettled = false
        switch said.word {
        case .granted: if said.isLater(than: granted) { granted = said }
        case .withdrawn: if said.isLater(than: withdrawal) { withdrawal = said }
        case .corrected, .returned: break
        }
    }

    /// The licence as it counts: terms said again after a withdrawal lift it.
    var licence: Licence? {
        guard case .granted(let licence, _, _)? = granted?.word else { return nil }
        guard case .withdrawn(let day)? = withdrawal?.word,
            withdrawal?.isLater(than: granted) == true
        else { return licence }
        return licence.withdrawn(from: day)
    }

    var evidence: [LedgerIndex] { [granted?.index, withdrawal?.index].compactMap(\.self) }

    /// Days from which it counts otherwise.
    var turns: [Instant] {
        guard let licence else { return [] }
        return [licence.from.start, licence.expires.next.start, licence.withdrawn?.start]
            .compactMap(\.self)
    }

    var balance: LicenceBalance? {
        licence.map { licence in
            LicenceBalance(
                licence: licence, filer: filer, isOfAuthority: isOfAuthority,
                shippedCents: gate.shippedCents(of: licence.id),
                shippedUnits: gate.shippedUnits(of: licence.id), uses: verdicts.count,
                evidence: evidence)
        }
    }

    /// Draws all uses again, in their order. `changes` are words about goods of this licence.
    mutating func settle(
        _ uses: [LicenceUse], on today: CivilDay,
        changes: (LicenceUse.Name, PartyID?) -> [SaidOfLicence]
    ) {
        verdicts = [:]
        isSettled = true
        guard let licence else { return }
        gate = LicenceGate([licence])
        if case .granted(_, let cents, let units)? = granted?.word {
            gate.bringForward(licence.id, cents: cents, units: units)
        }
        for use in uses { add(use, on: today, changes(use.name, use.exporter)) }
    }

    /// Draws one use after all that are drawn.
    mutating func add(_ use: LicenceUse, on today: CivilDay, _ words: [SaidOfLicence]) {
        guard let licence, isOfAuthority || use.exporter == filer else { return }
        switch use.goods {
        case .kept(let draw): keep(draw, words, licence)
        case .declared:
            let day = use.crossed.map { CivilDay($0) } ?? today
            guard let shipment = use.goods.shipment(use.name, on: day, words) else { return }
            verdicts[use.name] = gate.judge(shipment, hasLeft: use.crossed != nil)
        }
    }

    private mutating func keep(
        _ draw: LicenceDraw, _ words: [SaidOfLicence], _ licence: Licence
    ) {
        let left = GoodsAmounts(cents: draw.cents, units: draw.units).changed(by: words)
        gate.bringForward(licence.id, cents: left.cents, units: left.units ?? 0)
    }

    /// What would become of goods that have not set out yet.
    func preview(_ shipment: ExportShipment) -> LicenceVerdict {
        var gate = gate
        return gate.judge(shipment)
    }
}
