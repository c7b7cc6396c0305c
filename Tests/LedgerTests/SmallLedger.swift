import Ledger
import Model

/// A ledger in memory with a few trips in it: what a store would hold, and the key to it.
struct SmallLedger {
    static let origin = "garita.example/lane/test"

    var writer = LogWriter()
    var segments: [(first: LedgerIndex, count: Int, bytes: [UInt8])] = []
    var tiles: [String: [UInt8]] = [:]
    var notes: [SignedNote] = []
    var facts: [TripID: [(index: LedgerIndex, entry: Entry)]] = [:]
    let signer: NoteSigner

    init(seed: UInt8 = 7, origin: String = origin) {
        do {
            signer = try NoteSigner(name: origin, seed: .init(repeating: seed, count: 32))
        } catch {
            preconditionFailure("the test key is well formed: \(error.advice)")
        }
    }

    var key: VerifierKey { signer.key }
    var tree: TileTree { writer.tree(tiles: source) }

    var source: TileSource {
        let tiles = tiles
        return { tiles[HashTile.path(level: $0, number: $1)] }
    }

    mutating func append(_ entries: [Entry]) {
        let appended = writer.append(entries)
        segments.append((appended.first, appended.count, appended.segment))
        for tile in appended.tiles { tiles[tile.path] = tile.bytes }
    }

    /// Adds one fact to a trip, in the next place of ledger and trip.
    mutating func add(_ kind: Event.Kind, to trip: TripID, payload: String) {
        let before = facts[trip] ?? []
        let entry = Entry(
            kind: kind, occurred: Instant(milliseconds: 1_790_000_000_000 + Int64(writer.size)),
            received: Instant(milliseconds: 1_790_000_001_000),
            sender: PartyID(unchecked: "carrier-1"),
            trip: trip, ordinal: UInt32(before.count), previous: before.last?.index,
            salt: Salt(writer.size, 42), payload: Array(payload.utf8))
        facts[trip, default: []].append((writer.next, entry))
        append([entry])
    }

    mutating func sign() {
        notes.append(writer.checkpoint(origin: key.name).signed(by: signer))
    }

    /// An entry of no trip in particular, for tests that only need leaves.
    static func stray(_ number: Int) -> Entry {
        Entry(leaf: Array("leaf \(number)".utf8)[...], opening: nil)
    }

    static let trip = TripID(unchecked: "T-1")
    static let other = TripID(unchecked: "T-2")

    /// Two trips side by side; the first ends with its own disclosure, and three checkpoints.
    static func twoTrips(seed: UInt8 = 7, origin: String = origin, twist: String = "")
        -> SmallLedger
    {
        var ledger = SmallLedger(seed: seed, origin: origin)
        ledger.add(.tripDeclared, to: trip, payload: #"{"trip":"T-1"}"# + twist)
        ledger.add(.tripDeclared, to: other, payload: #"{"trip":"T-2"}"#)
        ledger.sign()
        ledger.add(.position, to: trip, payload: #"{"lat":32.55,"lon":-116.97}"#)
        ledger.add(.seal, to: trip, payload: #"{"seal":"A1"}"#)
        ledger.sign()
        ledger.add(.position, to: other, payload: "\u{0}")
        ledger.add(.decided, to: trip, payload: #"{"path":"release"}"#)
        ledger.add(.disclosed, to: trip, payload: #"{"to":"court"}"#)
        ledger.sign()
        return ledger
    }

    func dossier(
        of trip: TripID = trip, erasing erased: Set<Int> = [], earlier: Bool = true
    ) throws -> Dossier {
        let facts = (facts[trip] ?? []).enumerated().map { place, fact in
            (index: fact.index, entry: erased.contains(place) ? fact.entry.erased : fact.entry)
        }
        guard let note = notes.last else { preconditionFailure("sign the ledger first") }
        return try Dossier.make(
            trip: trip, facts: facts, tree: tree, checkpoint: note,
            earlier: earlier ? notes.dropLast() : [], key: key)
    }
}
