import Clearance
import Engine
import Foundation
import Ledger
import Model
import Runtime
import SQLiteStore

/// The one writer's place at a node's folder: taken while it writes, refused to a second one.
struct Seat: Sendable {
    let folder: DataFolder
    let store: SQLiteStore
    /// What the node decides by from now on; nil: by what the ledger was decided by last.
    var policy: (any Policy)?

    /// Whose the node's own words are.
    static let party = PartyID(unchecked: "garita")

    /// Makes the folder when it is new.
    init(_ path: String, name: String = "garita.local", drawSecret: [UInt8]? = nil) throws {
        folder = DataFolder(path)
        try folder.prepare(name: name, drawSecret: drawSecret)
        do { store = try SQLiteStore(folder: path) } catch StoreFailure.busy(let owner) {
            throw Unusable.heldFolder(path, by: owner)
        }
    }

    func node(
        clock: @escaping @Sendable () -> Instant, pulse: Pulse = Pulse(),
        show: @escaping @Sendable (Shown) -> Void = { _ in }
    ) throws -> Node {
        let recovered = try folder.recover(store, policy: policy) { facts in
            pulse.turn(to: .reading(facts: facts))
        }
        return Node(
            recovered.state, archive: recovered.archive, party: Self.party,
            clock: clock, pulse: pulse, show: show)
    }
}

extension DataFolder {
    /// Reads the ledger from its first fact to its last.
    func recover(
        _ store: SQLiteStore, policy: (any Policy)?, keepingHistory: Bool = false,
        progress: (UInt64) -> Void = { _ in }
    ) throws -> Recovery.Recovered {
        do { return try read(store, policy, keepingHistory, progress) } catch {
            throw GiveUp.told(error, of: path)
        }
    }

    private func read(
        _ store: SQLiteStore, _ policy: (any Policy)?, _ keepingHistory: Bool,
        _ progress: (UInt64) -> Void
    ) throws -> Recovery.Recovered {
        let settings = Engine.Settings(
            policy: try policy ?? store.policyInForce() ?? Policies.current, seed: try seeds())
        var bar = Terminal.Progress("Reading the ledger, facts")
        var done = 0
        let recovered = try Recovery.open(
            store, settings: settings, notary: try notary(), reader: LedgerReader.read,
            keepingHistory: keepingHistory,
            progress: { count in
                done = Int(count)
                progress(count)
                bar.show(done)
            })
        // Below that it was over before anyone looked.
        if done > 100_000 { bar.finish(done) }
        return recovered
    }
}
