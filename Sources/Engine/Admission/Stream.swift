import Model

/// The facts of one trip as admission needs them: how many, which was last, which were said before.
///
/// Twelve bytes a fact, so that a hundred thousand trips under way fit in memory.
struct Stream: Sendable {
    private(set) var last: LedgerIndex?
    private var keys: [UInt64] = []
    /// Places after the trip's first fact: a trip is over long before the ledger has grown by as
    /// many facts as 32 bits count.
    private var steps: [UInt32] = []
    private var first: UInt64 = 0
    private var latest = Instant.distantPast

    init() {}

    var count: Int { keys.count }
    var places: [LedgerIndex] { steps.map { LedgerIndex(first + UInt64($0)) } }
    var nextOrdinal: UInt32 { UInt32(keys.count) }

    /// Where this very event already stands. A position later than all others is new without
    /// looking, since its key covers its time; other events may carry a name of their own.
    func index(of key: EventKey, at moment: Instant, kind: Event.Kind) -> LedgerIndex? {
        if kind == .position, moment > latest { return nil }
        guard let place = keys.lastIndex(of: key.bits) else { return nil }
        return LedgerIndex(first + UInt64(steps[place]))
    }

    mutating func enter(_ fact: Fact) {
        precondition(fact.ordinal == nextOrdinal, "facts enter a trip in ledger order")
        if keys.isEmpty { first = fact.index.value }
        keys.append(fact.key.bits)
        steps.append(UInt32(fact.index.value - first))
        last = fact.index
        if fact.event.kind == .position { latest = max(latest, fact.event.occurred) }
    }
}
