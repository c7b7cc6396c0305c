import EventIndex
import Model

/// The one owner of all subscriptions: what it says is on disk, but for how far a stream in which
/// nothing was found was looked through, which is written now and then.
actor SubscriptionBook {
    /// A party whose receivers hang does not keep the others' deliveries waiting.
    static let underWayPerPartyMax = 2

    private let shelf: SubscriptionShelf
    private var kept: [String: Subscription] = [:]
    private var underWay: Set<String> = []
    private var unwritten: Set<String> = []
    private var served: [String: UInt64] = [:]
    private var turn: UInt64 = 0
    private(set) var figures = DeliveryFigures()

    init(_ shelf: SubscriptionShelf) throws {
        self.shelf = shelf
        for one in try shelf.all() { kept[one.id] = one }
    }

    func add(_ new: Subscription) throws -> SubscriptionShelf.Addition {
        let addition = try shelf.add(new)
        if addition == .added { kept[new.id] = new }
        return addition
    }

    func all(of party: PartyID, on query: String) -> [Subscription] {
        kept.values.filter { $0.sender.party == party && $0.queryName == query }
            .sorted { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) }
    }

    func one(_ id: String, of party: PartyID, on query: String) -> Subscription? {
        kept[id].flatMap { $0.sender.party == party && $0.queryName == query ? $0 : nil }
    }

    func remove(_ ids: [String]) throws {
        try shelf.remove(ids)
        for id in ids {
            kept[id] = nil
            served[id] = nil
            unwritten.remove(id)
        }
    }

    /// Goes on where it stopped, as somebody of the same party wishes.
    func resume(_ one: Subscription, by sender: Sender) throws -> Subscription {
        var resumed = (kept[one.id] ?? one).held(by: sender)
        resumed.progress.isPaused = false
        resumed.progress.failures = 0
        resumed.progress.retryAt = nil
        resumed.progress.cause = nil
        try shelf.keep([resumed])
        if kept[one.id] != nil { kept[one.id] = resumed }
        return resumed
    }

    /// The one that waited longest among those with something to do; it is the caller's until it
    /// is given back.
    func next(at now: Instant, end: UInt64) -> Subscription? {
        var busy: [PartyID: Int] = [:]
        for id in underWay {
            if let party = kept[id]?.sender.party { busy[party, default: 0] += 1 }
        }
        let ready = kept.values.filter { one in
            !underWay.contains(one.id) && one.isReady(at: now, end: end)
                && busy[one.sender.party, default: 0] < Self.underWayPerPartyMax
        }
        guard
            let first = ready.min(by: {
                (served[$0.id, default: 0], $0.id) < (served[$1.id, default: 0], $1.id)
            })
        else { return nil }
        turn += 1
        served[first.id] = turn
        underWay.insert(first.id)
        return first
    }

    func giveBack(_ id: String) { underWay.remove(id) }

    /// On disk when it returns; false for one that was removed meanwhile.
    func keep(_ one: Subscription) throws -> Bool {
        guard kept[one.id] != nil else { return false }
        try shelf.keep([one])
        kept[one.id] = one
        unwritten.remove(one.id)
        return true
    }

    /// Nothing was told, so nothing is lost if this is forgotten.
    func note(_ one: Subscription) {
        guard kept[one.id] != nil else { return }
        kept[one.id] = one
        unwritten.insert(one.id)
    }

    func writeDown() throws {
        guard !unwritten.isEmpty else { return }
        try shelf.keep(unwritten.sorted().compactMap { kept[$0] })
        unwritten = []
    }

    func count(_ note: @Sendable (inout DeliveryFigures) -> Void) { note(&figures) }

    func census(end: UInt64) -> DeliveryFigures {
        var figures = figures
        for one in kept.values {
            if one.progress.isPaused {
                figures.paused += 1
            } else {
                figures.active += 1
                let isStream = one.progress.dueAt == nil
                let behind = end > one.progress.cursor ? end - one.progress.cursor : 0
                if isStream { figures.behind = max(figures.behind, behind) }
            }
        }
        return figures
    }
}

extension Subscription {
    /// Whether there may be something to tell now.
    fileprivate func isReady(at now: Instant, end: UInt64) -> Bool {
        guard !progress.isPaused, progress.retryAt.map({ $0 <= now }) ?? true else { return false }
        if progress.pendingEnd != nil || progress.windowEnd != nil { return true }
        if let due = progress.dueAt { return due <= now }
        return progress.cursor < end
    }
}
