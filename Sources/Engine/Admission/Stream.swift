import Model

/// The facts of one trip as admission needs them: how many, which was last, which were said before.
///
/// Only the newest are at hand; full pages lie on disk. So a trip weighs the same however long it
/// has been under way.
struct Stream: Sendable {
    /// The last of the facts that are at hand, or the last of all when a page has just been filled.
    private(set) var last: LedgerIndex?
    private(set) var count = 0
    private var keys: [UInt64] = []
    private var places: [UInt64] = []
    private var latest = Instant.distantPast
    /// For each page on disk, when its positions happened: most late ones need no look at it.
    private var spans: [Span] = []
    private var span = Span()

    private struct Span {
        var first = Instant.distantFuture
        var last = Instant.distantPast

        func holds(_ moment: Instant) -> Bool { first <= moment && moment <= last }

        mutating func note(_ moment: Instant) {
            first = min(first, moment)
            last = max(last, moment)
        }
    }

    var pageCount: Int { spans.count }
    var nextOrdinal: UInt32 { UInt32(count) }
    /// Where the facts that are at hand stand.
    var recent: [LedgerIndex] { places.map(LedgerIndex.init) }

    /// Where this very event stands among those at hand.
    func recentPlace(of key: EventKey) -> LedgerIndex? {
        keys.lastIndex(of: key.bits).map { LedgerIndex(places[$0]) }
    }

    /// A position later than all others is new without looking, since its key covers its time.
    func isNew(_ submission: Submission) -> Bool {
        Self.keyCoversTime(submission) && submission.event.occurred > latest
    }

    /// The pages that may know an event, the newest first. Under a name that its sender gave, an
    /// event may come again with another time: then its time says nothing.
    func pages(for submission: Submission) -> [Int] {
        guard Self.keyCoversTime(submission) else { return spans.indices.reversed() }
        return spans.indices.reversed().filter { spans[$0].holds(submission.event.occurred) }
    }

    private static func keyCoversTime(_ submission: Submission) -> Bool {
        submission.event.kind == .position && submission.statement == nil
    }

    /// Takes in a fact; gives back the page it filled.
    mutating func enter(_ fact: Fact) -> StreamPage? {
        precondition(fact.ordinal == nextOrdinal, "facts enter a trip in ledger order")
        count += 1
        keys.append(fact.key.bits)
        places.append(fact.index.value)
        last = fact.index
        if fact.event.kind == .position {
            latest = max(latest, fact.event.occurred)
            span.note(fact.event.occurred)
        }
        return keys.count == StreamPage.length ? turn(fact.trip) : nil
    }

    /// As a restart reads them back, once what was said is erased.
    mutating func forgetKeys() { keys = places }

    /// The same for some facts alone.
    mutating func forgetKeys(at gone: Set<LedgerIndex>) {
        for (number, place) in places.enumerated() where gone.contains(LedgerIndex(place)) {
            keys[number] = place
        }
    }

    private mutating func turn(_ trip: TripID) -> StreamPage {
        defer {
            spans.append(span)
            span = Span()
            keys = []
            places = []
        }
        return StreamPage(trip: trip, number: spans.count, keys: keys, places: places)
    }
}
