import Clearance
import Engine
import Intake
import JSON
import Ledger
import MemoryStore
import Model
import Runtime
import Simulation
import Synchronization

/// A node over any store, fed by a few simulated trucks.
struct SmallLane {
    static let day = Instant(milliseconds: 1_773_129_600_000)
    static let sender = Sender(
        key: KeyID(unchecked: "test"), party: PartyID(unchecked: "operator"), role: .operator_)

    /// Every statement of the day in small deliveries, as several senders would send them.
    static func deliveries(seed: UInt64, trucks: Int = 3, size: Int = 64) throws -> [[Submission]] {
        let world = World(seed: seed, trucks: trucks, day: day, attackShare: 0.5)
        let decoder = LineDecoder(now: .distantFuture)
        var all = try decoder.submissions(fromLine: Array(world.lane.geoJSON.text.utf8))
        let order: [Statement.Kind] = [.trip, .event, .position]
        // All trips first; then as the lane hears it.
        let trips = world.deliveries.filter { $0.kind == order[0] }
        let rest = world.deliveries.filter { $0.kind != order[0] }
        for statement in trips + rest {
            all += try decoder.submissions(fromLine: Array(statement.line))
        }
        return stride(from: 0, to: all.count, by: size).map {
            Array(all[$0..<min($0 + size, all.count)])
        }
    }

    static func node(on store: any Store, pulse: Pulse = Pulse()) throws -> Node {
        let recovered = try recover(store)
        return Node(
            recovered.state, archive: recovered.archive, party: PartyID(unchecked: "garita"),
            clock: { day + .hours(48) }, pulse: pulse, show: { _ in })
    }

    static func recover(_ store: any Store) throws -> Recovery.Recovered {
        let signer = try NoteSigner(
            name: "test/log", seed: [UInt8](repeating: 7, count: NoteSigner.seedLength))
        return try Recovery.open(
            store, settings: Engine.Settings(policy: PolicyV1(), seed: { _ in 2 }),
            notary: Notary(origin: signer.key.name, signer: signer),
            reader: read, keepingHistory: true)
    }

    static let read: Archive.Reader = { _, payload in
        try LineDecoder(now: .distantFuture).submissions(fromLine: payload)[0]
    }

    static func fsck(_ store: any Store) throws -> FsckReport {
        let signer = try NoteSigner(
            name: "test/log", seed: [UInt8](repeating: 7, count: NoteSigner.seedLength))
        var fsck = Fsck(
            keys: [signer.key], origin: signer.key.name,
            checkpoints: try store.checkpoints().map(\.note), tiles: store.tile)
        try store.forEachSegment(from: LedgerIndex(0)) { stored in
            try fsck.check(first: stored.first, count: stored.count, bytes: stored.bytes)
            return true
        }
        return fsck.finish()
    }
}
