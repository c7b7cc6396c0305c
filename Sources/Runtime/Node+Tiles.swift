import Engine
import Ledger
import Model
package import Views

extension Node {
    /// A tile of the published log; `width` is its hashes when it is not full yet.
    package func hashTile(level: Int, number: UInt64, width: Int?) throws -> [UInt8]? {
        if width == nil { return try archive.store.tile(level: level, number: number) }
        return archive.partialTile(level: level, number: number, width: width ?? 0)
    }

    /// Leaves as tlog-tiles bundles them: each behind its length in two bytes.
    package func entryBundle(number: UInt64, width: Int?) throws -> [UInt8]? {
        let first = number * UInt64(HashTile.width)
        let count = UInt64(width ?? HashTile.width)
        guard first + count <= state.register.count else { return nil }
        var bytes: [UInt8] = []
        for index in first..<first + count {
            let leaf = try archive.entry(at: LedgerIndex(index)).leaf
            bytes += [UInt8(leaf.count >> 8), UInt8(leaf.count & 0xFF)]
            bytes += leaf
        }
        return bytes
    }

    /// The node's own figures, in the form Prometheus reads.
    package func metricText() -> String {
        let files = state.engine.files.all
        let revoked = files.count { $0.revocation != nil }
        let cleared = files.count { $0.isCleared(at: state.engine.clock) }
        return """
            # HELP garita_facts_total Facts in the ledger.
            # TYPE garita_facts_total counter
            garita_facts_total \(state.register.count)
            # HELP garita_trips Trips the node knows.
            # TYPE garita_trips gauge
            garita_trips \(state.engine.files.count)
            # HELP garita_trips_cleared Trips whose clearance stands now.
            # TYPE garita_trips_cleared gauge
            garita_trips_cleared \(cleared)
            # HELP garita_trips_revoked Trips that lost a clearance.
            # TYPE garita_trips_revoked gauge
            garita_trips_revoked \(revoked)
            # HELP garita_signed_size Facts covered by the latest signed checkpoint.
            # TYPE garita_signed_size gauge
            garita_signed_size \(archive.signedSize)

            """
    }

    /// All a screen needs to start with.
    package func everything() -> [ViewChange] {
        let lane = state.engine.lane.map { [ViewChange.lane($0)] } ?? []
        return lane + rows().map { .trip($0) }
    }
}
