import Model

/// What was said of loads whose trips nobody has declared yet, found by what names the trip.
///
/// A function of the ledger: a restart puts the same events on it, and takes the same off.
struct KeptShelf: Sendable {
    /// What waits at once of what a sender said in one role on one day. The busiest carrier of a
    /// lane sends some thousands of events a day, and declares its trips: then they wait no more.
    static let perDayMax = 10_000
    /// Of all senders together, some hundred megabytes.
    static let waitingMax = 100_000
    /// A yard whose system was down over a long weekend still finds its trips; an event that is
    /// older by the ledger's own clock is of another turn of the same trailer.
    static let keptFor = Seconds.hours(7 * 24)
    /// A truck, its trailer, container, device and seals by two names each; an event names what
    /// finds a trip best first, so of a list of pallets no more is needed.
    private static let namesMax = 32

    /// What an event and a trip may have in common.
    enum Name: Hashable {
        case trip(TripID)
        case device(DeviceID)
        case equipment(String)
    }

    struct Waiting {
        let kept: KeptEvent
        let index: LedgerIndex
        let received: Instant
        let sender: Sender
        let stream: TripID
    }

    private var waiting: [LedgerIndex: Waiting] = [:]
    private var byName: [Name: [LedgerIndex]] = [:]
    /// In ledger order; those before `done` are off the shelf.
    private var order: [LedgerIndex] = []
    private var done = 0
    private var clock = Instant.distantPast
    /// How many wait, by the stream on which they stand: a sender's day in one role.
    private var counts: [TripID: Int] = [:]
    /// Those for which no trip came in time.
    private(set) var lapsed = 0

    var count: Int { waiting.count }
    var fullestDay: Int { counts.values.max() ?? 0 }

    func count(on stream: TripID) -> Int { counts[stream] ?? 0 }

    subscript(index: LedgerIndex) -> Waiting? { waiting[index] }

    mutating func put(_ kept: KeptEvent, _ fact: Fact) {
        guard let keeper = fact.trip.keeper, Self.waits(kept.subject) else { return }
        let sender = Sender(
            key: KeyID(unchecked: "kept"), party: keeper.party, role: keeper.role)
        waiting[fact.index] = Waiting(
            kept: kept, index: fact.index, received: fact.received, sender: sender,
            stream: fact.trip)
        counts[fact.trip, default: 0] += 1
        order.append(fact.index)
        for name in Self.names(in: kept.subject) { byName[name, default: []].append(fact.index) }
    }

    mutating func take(_ places: [LedgerIndex]) {
        for place in places {
            guard let gone = waiting.removeValue(forKey: place) else { continue }
            for name in Self.names(in: gone.kept.subject) { drop(place, under: name) }
            counts[gone.stream] = counts[gone.stream].flatMap { $0 > 1 ? $0 - 1 : nil }
        }
    }

    /// Whether a trip could still come for it: what names goods alone is found by none.
    static func waits(_ subject: Submission.Subject) -> Bool {
        guard case .equipment(let names) = subject else { return true }
        return !GoodsName.areAll(names)
    }

    /// Whether the oldest has waited its time by now: where nothing was recorded since, nobody has
    /// noticed.
    func hasLapsed(at now: Instant) -> Bool {
        order[done...].lazy.compactMap { waiting[$0] }.first
            .map { now - $0.received > Self.keptFor } ?? false
    }

    /// What has waited too long goes; the ledger's time passes with every fact.
    mutating func note(_ moment: Instant) {
        guard moment > clock else { return }
        clock = moment
        while done < order.count {
            if let next = waiting[order[done]] {
                guard clock - next.received > Self.keptFor else { break }
                take([next.index])
                lapsed += 1
            }
            done += 1
        }
        guard done > order.count / 2 else { return }
        order.removeFirst(done)
        done = 0
    }

    /// Those that have a name in common with a trip, in ledger order.
    func places(of trip: Trip) -> [LedgerIndex] {
        guard !waiting.isEmpty else { return [] }
        return Set(Self.names(of: trip).flatMap { byName[$0] ?? [] }).sorted()
    }

    private mutating func drop(_ place: LedgerIndex, under name: Name) {
        byName[name]?.removeAll { $0 == place }
        if byName[name]?.isEmpty == true { byName[name] = nil }
    }

    private static func names(in subject: Submission.Subject) -> [Name] {
        switch subject {
        case .trip(let trip): [.trip(trip)]
        case .device(let device): [.device(device)]
        case .equipment(let names): names.prefix(namesMax).map { .equipment($0) }
        }
    }

    private static func names(of trip: Trip) -> [Name] {
        [.trip(trip.id), .device(trip.device)]
            + Roster.names(of: trip).sorted().map { .equipment($0) }
    }
}
