import Model

/// Everything said of one licence number, and every load that set out under it.
struct LicencePage: Sendable {
    private(set) var accounts: [LicenceAccount] = []
    private var uses: [LicenceUse] = []
    private var changes = LicenceChanges()
    /// More was said or drawn than is kept: nothing goes under it any more.
    private(set) var isOverfull = false

    /// Both sides' authorities and a few exporters that call a licence of theirs the same.
    static let accountsMax = 16
    /// A licence that lasts four years with seven loads a day; each departure draws all anew.
    static let usesMax = 10_000

    mutating func hear(_ said: SaidOfLicence) {
        switch said.word {
        case .corrected(let goods), .returned(let goods):
            if !changes.hear(said, about: goods.trip) { isOverfull = true }
        case .granted, .withdrawn: hearTerms(said)
        }
    }

    private mutating func hearTerms(_ said: SaidOfLicence) {
        if let place = accounts.firstIndex(where: {
            $0.filer == said.filer && $0.isOfAuthority == said.isOfAuthority
        }) {
            return accounts[place].hear(said)
        }
        guard accounts.count < Self.accountsMax else { return isOverfull = true }
        var account = LicenceAccount(filer: said.filer, isOfAuthority: said.isOfAuthority)
        account.hear(said)
        // In an order that does not depend on who came first.
        let place = accounts.firstIndex { said.filer < $0.filer } ?? accounts.count
        accounts.insert(account, at: place)
    }

    /// True when everything has to be drawn anew. Most loads set out after all others and cross as
    /// they set out: then nobody else stands otherwise.
    mutating func put(_ use: LicenceUse, at now: Instant) -> Bool {
        if let place = uses.firstIndex(where: { $0.name == use.name }) {
            let isSame = uses[place].departed == use.departed && crossesAsItIs(use, now)
            if isSame {
                uses[place] = use
                return false
            }
            uses.remove(at: place)
            insert(use)
            return true
        }
        guard uses.count < Self.usesMax else {
            isOverfull = true
            return false
        }
        guard insert(use), accounts.allSatisfy(\.isSettled) else { return true }
        let words = words(about: use.name, use.exporter)
        for place in accounts.indices { accounts[place].add(use, on: CivilDay(now), words) }
        return false
    }

    /// It was drawn already, today, and is now across.
    private func crossesAsItIs(_ use: LicenceUse, _ now: Instant) -> Bool {
        guard let crossed = use.crossed, CivilDay(crossed) == CivilDay(now) else { return false }
        return accounts.allSatisfy { $0.isSettled && $0.verdicts[use.name]?.mayGo ?? true }
    }

    /// True where it is the last to set out.
    @discardableResult
    private mutating func insert(_ use: LicenceUse) -> Bool {
        let place = uses.lastIndex { $0.isBefore(use) }.map { $0 + 1 } ?? 0
        uses.insert(use, at: place)
        return place == uses.count - 1
    }

    mutating func take(_ name: LicenceUse.Name) { uses.removeAll { $0.name == name } }

    /// Draws everything anew; the trips whose goods now stand otherwise come back.
    mutating func settle(at now: Instant) -> Set<TripID> {
        var turned: Set<TripID> = []
        let changes = changes, isOfficial = isOfficial
        for place in accounts.indices {
            let before = accounts[place].verdicts
            accounts[place].settle(uses, on: CivilDay(now)) { name, exporter in
                changes.about(name, of: exporter, isOfficial: isOfficial)
            }
            let after = accounts[place].verdicts
            for use in uses where before[use.name]?.stops != after[use.name]?.stops {
                turned.insert(use.trip)
            }
        }
        return turned
    }

    private var isOfficial: Bool { accounts.contains(where: \.isOfAuthority) }

    func words(about name: LicenceUse.Name, _ exporter: PartyID?) -> [SaidOfLicence] {
        changes.about(name, of: exporter, isOfficial: isOfficial)
    }

    /// Those whose word counts for a load of this exporter: the authorities, where any has spoken.
    func accounts(for exporter: PartyID?) -> [LicenceAccount] {
        let official = accounts.filter { $0.isOfAuthority && $0.licence != nil }
        guard official.isEmpty else { return official }
        return accounts.filter { $0.filer == exporter && $0.licence != nil }
    }

    var turns: [Instant] { accounts.flatMap(\.turns) }
}
