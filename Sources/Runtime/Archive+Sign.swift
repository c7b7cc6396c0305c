import Engine
import Ledger
package import Model

extension Archive {
    /// Signs the head of the ledger when it grew and a second has passed. Under a load that leaves
    /// the proofreader behind it comes some seconds later, so that nobody waits for the reading.
    func signIfDue(at now: Instant) throws -> String? {
        let pause = abs((now - signedAt).value)
        guard pause >= Self.signEvery.value, size > signedSize else { return nil }
        let isBehind = size - proofreader.position > Self.unreadMax
        guard !isBehind || pause >= Self.signAtLeastEvery.value else { return nil }
        return try sign(at: now)
    }

    private static let signAtLeastEvery = Seconds(5)
    /// Read back in about two milliseconds.
    private static let unreadMax: UInt64 = 2_048

    /// Signs only if what was read back gives the same root as what was written.
    package func sign(at now: Instant) throws -> String? {
        guard size > signedSize else { return nil }
        let checked = try proofreader.readAll()
        guard checked.size == size, checked.root == root else {
            throw StoreFailure.damaged("the ledger read back differs from what was written")
        }
        let note = Checkpoint(origin: notary.origin, size: size, root: root)
            .signed(by: notary.signer).description
        try store.append(StoredCheckpoint(size: size, note: note, signedAt: now))
        signedAt = now
        signedSize = size
        return note
    }
}

extension Archive {
    /// The unfinished tile at the right edge, at the width it had under some checkpoint.
    func partialTile(level: Int, number: UInt64, width: Int) -> [UInt8]? {
        let bytes = width * 32
        let tile = partialTiles.first { $0.level == level && $0.number == number }
        return tile.flatMap { $0.bytes.count >= bytes ? Array($0.bytes.prefix(bytes)) : nil }
    }
}
