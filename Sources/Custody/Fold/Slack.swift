import Model

/// A trip's fold as it was a little while ago, and the facts since, in order. A late fact is put
/// among them, and only they are folded anew.
struct Slack: Sendable {
    /// Networks and gateways shuffle reports by seconds; what is later than this is a flush.
    static let seconds = Seconds(120)
    /// Eight reports at 15 seconds are 120 seconds. More would cost memory on every such trip.
    static let factsMax = 8

    private var settled: CustodyFold
    private var tail: [Fact] = []

    init(settled: CustodyFold) { self.settled = settled }

    mutating func append(_ fact: Fact, map: LaneMap) {
        tail.append(fact)
        settle(map)
    }

    /// False when it happened before what is settled.
    mutating func insert(_ fact: Fact, map: LaneMap) -> Bool {
        let moment = fact.moment
        if let floor = settled.last, moment < floor { return false }
        let place = tail.firstIndex { moment < $0.moment } ?? tail.endIndex
        tail.insert(fact, at: place)
        settle(map)
        return true
    }

    func folded(map: LaneMap) -> CustodyFold {
        var fold = settled
        for fact in tail { fold.absorb(fact, map: map) }
        return fold
    }

    private mutating func settle(_ map: LaneMap) {
        guard let newest = tail.last?.event.occurred else { return }
        var ripe = 0
        while ripe < tail.count,
            tail.count - ripe > Self.factsMax || newest - tail[ripe].event.occurred > Self.seconds
        {
            settled.absorb(tail[ripe], map: map)
            ripe += 1
        }
        tail.removeFirst(ripe)
    }
}
