import Custody
import Filings
package import Model

/// Everything that is in the ledger, as far as the next admission must know it.
///
/// `plan` changes nothing, since the disk may yet refuse; `enter` is told of each fact once it is
/// durable. A restart enters the whole ledger again and arrives at the same register.
package struct Register: Sendable {
    /// A device speaking every second for a day; beyond it something is broken or hostile.
    package static let factsPerTripMax = 100_000
    /// Two and a half times the busiest lane imagined (100,000 under way at once).
    package static let tripsMax = 250_000

    private(set) var listed = Listings()
    private(set) var numbers: [TripID: TripNumber] = [.lane: .lane]
    private(set) var roster = Roster()
    /// The lane in force, for knowing its far side.
    private(set) var map: LaneMap?
    /// Trips whose facts were erased, and where the record of that stands.
    package private(set) var erased: [TripID: LedgerIndex] = [:]
    package private(set) var count: UInt64 = 0
    /// What waits for its trip to be declared.
    private(set) var kept = KeptShelf()
    /// The exercise that the ledger's first fact says it is of; nil: what it holds is real.
    package private(set) var exercise: MatterID?
    private var loose = LoosePages()
    /// What earlier filings forbid later ones.
    private(set) var precedents = FilingPrecedents()

    /// Reads a page back from the disk.
    package typealias Shelf = (TripID, Int) throws -> StreamPage
    /// Reads back what was stated at a place, where its sender gave it a name.
    package typealias Stated = (LedgerIndex) throws -> EventKey?

    package init() {}

    /// Where a trip's facts stand, in ledger order.
    package func indexes(
        of trip: TripID, upTo last: LedgerIndex? = nil, shelf: Shelf
    ) rethrows -> [LedgerIndex] {
        guard let stream = numbers[trip].map({ listed[$0].stream }) else { return [] }
        var all: [LedgerIndex] = []
        for number in 0..<stream.pageCount {
            all += try page(number, of: trip, shelf).places.map(LedgerIndex.init)
        }
        all += stream.recent
        guard let last else { return all }
        return Array(all.prefix { $0 <= last })
    }

    package func knows(_ trip: TripID) -> Bool { numbers[trip] != nil }

    /// Since when a trip is over, as far as is known.
    package func end(of trip: TripID) -> Instant? { numbers[trip].flatMap { listed[$0].end } }

    func page(_ number: Int, of trip: TripID, _ shelf: Shelf) rethrows -> StreamPage {
        try loose.page(number, of: trip) ?? shelf(trip, number)
    }

    /// What the next commit should put on disk beside its facts.
    package var loosePages: [StreamPage] { loose.all }

    /// They are on disk now.
    package mutating func shelveLoosePages() { loose.shelve() }

    /// Those that are on disk as they are here; the others go there with the next commit. Each page
    /// is asked about once, when it is made.
    package mutating func shelveLoosePages(
        where isOnDisk: (StreamPage) throws -> Bool
    ) rethrows { try loose.shelve(where: isOnDisk) }

    /// A fact of the ledger as a restart reads it back.
    package mutating func enter(_ fact: Fact) {
        if case .tripDeclared = fact.event { return enter(fact, on: nil, ending: nil) }
        let number = numbers[fact.trip]
        enter(fact, on: number, ending: number.flatMap { end(shownBy: fact.event, of: $0) })
    }

    /// A fact that was planned here and is durable now.
    package mutating func enter(_ draft: Draft) {
        enter(draft.fact, on: draft.number, ending: draft.end)
    }

    private mutating func enter(_ fact: Fact, on planned: TripNumber?, ending end: Instant?) {
        precondition(fact.index.value == count, "facts enter in ledger order, none left out")
        count += 1
        kept.note(fact.received)
        if fact.index.value == 0, case .filed(let filing) = fact.event, filing.room == .exercise {
            exercise = filing.matter
        }
        if case .tripDeclared(let trip) = fact.event {
            let number = list(trip.id, Parties(trip, by: fact.sender))
            roster.enter(trip, as: number, by: fact.sender, at: fact.received)
        }
        if case .laneDeclared(let lane, _) = fact.event { map = LaneMap(lane) }
        if case .filed(let filing) = fact.event { precedents.hear(filing, as: fact) }
        if case .gone(.tripDeclared, _) = fact.event { _ = list(fact.trip, .none) }
        if fact.trip.isMatter, numbers[fact.trip] == nil { _ = list(fact.trip, .none) }
        if case .kept(let said) = fact.event { kept.put(said, fact) }
        guard let number = planned ?? numbers[fact.trip] else { return }
        if let page = listed[number].stream.enter(fact) { loose.keep(page) }
        if case .adopted(let adoption) = fact.event {
            listed[number].adopted = (listed[number].adopted + adoption.places).sorted()
            kept.take(adoption.places)
        }
        if let end { listed[number].end = Instant.earliest(listed[number].end, end) }
        if case .erased(let erasure) = fact.event {
            erased[fact.trip] = fact.index
            roster.enter(erasure, of: fact.trip, as: number, at: fact.received)
            // What showed the end is gone after a restart: the record's word counts in both.
            listed[number].end = erasure.until
            forgetKeys(of: fact.trip, number)
            precedents.forget(fact.trip)
        }
    }

    /// A key is a digest of what was said: whoever tries all coordinates could read it.
    private mutating func forgetKeys(of trip: TripID, _ number: TripNumber) {
        listed[number].stream.forgetKeys()
        loose.forgetKeys(of: trip)
        let taken = Set(listed[number].adopted)
        guard !taken.isEmpty else { return }
        for stream in keptStreams {
            if let number = numbers[stream] { listed[number].stream.forgetKeys(at: taken) }
            loose.forgetKeys(of: stream, at: taken)
        }
    }

    private mutating func list(_ trip: TripID, _ parties: Parties) -> TripNumber {
        let number = listed.add(parties)
        numbers[trip] = number
        return number
    }

    /// A fact of the node's own: a decision, a revocation, a disclosure, a heartbeat, an erasure.
    package func draft(
        _ event: Event, on trip: TripID, by node: PartyID, key: EventKey, payload: [UInt8],
        at now: Instant, ahead: inout Plan
    ) -> Draft {
        guard let number = ahead.number(of: trip) ?? numbers[trip] else {
            preconditionFailure("a node speaks of trips it knows")
        }
        let said = Said(event: event, key: key, payload: payload, heard: nil, sender: node)
        return draft(said, on: Place(trip: trip, number: number), at: now, ahead: &ahead)
    }

    /// What is said and by whom, before it has a place.
    struct Said {
        let event: Event
        let key: EventKey
        let payload: [UInt8]
        let heard: Instant?
        let sender: PartyID
    }

    func draft(
        _ said: Said, on place: Place, at now: Instant, ahead: inout Plan
    ) -> Draft {
        let number = place.number, isListed = listed.has(number)
        let added = ahead.added(to: number)
        let standing = isListed ? listed[number].stream.count : 0
        let fact = Fact(
            index: LedgerIndex(ahead.count), trip: place.trip,
            ordinal: UInt32(standing + added.count),
            received: received(said.heard, at: now), sender: said.sender, key: said.key,
            event: said.event)
        let previous = added.last ?? (isListed ? listed[number].stream.last : nil)
        let end = end(shownBy: fact.event, of: number, ahead: ahead)
        ahead.take(fact, on: number, ending: end, upon: precedents.matters)
        return Draft(
            fact: fact, previous: previous, payload: said.payload, number: number, end: end)
    }
}
