import Model

/// The facts of one trip as admission needs them: how many, which was last, which were said before.
///
/// Sixteen bytes a fact, so that a hundred thousand trips under way fit in memory.
struct Stream: Sendable {
    private(set) var last: LedgerIndex?
    private var keys: [UInt64] = []
    private var indexes: [UInt64] = []
    private var latest = Instant.distantPast

    var count: Int { keys.count }
    var places: [LedgerIndex] { indexes.map(LedgerIndex.init) }
    var nextOrdinal: UInt32 { UInt32(keys.count) }

    /// Where this very event already stands. A position later than all others is new without
    /// looking, since its key covers its time; other events may carry a name of their own.
    func index(of key: EventKey, at moment: Instant, kind: Event.Kind) -> LedgerIndex? {
        if kind == .position, moment > latest { return nil }
        guard let place = keys.lastIndex(of: key.bits) else { return nil }
        return LedgerIndex(indexes[place])
    }

    mutating func enter(_ fact: Fact) {
        precondition(fact.ordinal == nextOrdinal, "facts enter a trip in ledger order")
        keys.append(fact.key.bits)
        indexes.append(fact.index.value)
        last = fact.index
        if fact.event.kind == .position { latest = max(latest, fact.event.occurred) }
    }
}
