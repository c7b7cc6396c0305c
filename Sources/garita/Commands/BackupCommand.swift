import ArgumentParser
import Foundation
import SQLiteStore

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copies a node's ledger, also while it serves, without its secrets.",
        discussion: """
            The copy has the ledger and the public key; it lacks keys/signing.key and \
            keys/draw.secret. Keep those apart from it, in a safe, copied once. Check a copy with \
            `garita fsck`; how to use one stands in docs/operations/restore.md. Never serve an old copy while a newer checkpoint is known: it would \
            sign a second history. The copy can be read by its owner alone; a folder that exists \
            already keeps the rights it has.
            """)

    @OptionGroup var folder: FolderOptions
    @Option(name: .shortAndLong, help: "The folder to write the copy to.") var output: String

    /// Takes every right of the group and of others from new files and folders.
    private static let othersNothing: mode_t = 0o077

    func run() throws {
        guard DataFolder(folder.data).hasLedger else { throw Unusable.noFolder(folder.data) }
        // A copy holds what the ledger holds: whatever is made here is its owner's alone.
        umask(Self.othersNothing)
        let store = try SQLiteStore(reading: folder.data)
        try store.backup(to: output)
        let copy = DataFolder(output)
        try FileManager.default.createDirectory(
            at: copy.verifierKey.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(contentsOf: DataFolder(folder.data).verifierKey).write(to: copy.verifierKey)
        print(
            """
            Copied the ledger and its public key to \(output).
            It lacks keys/signing.key and keys/draw.secret: copy \(folder.data)/keys to a safe, once.
            Check it:  garita fsck --data \(output)
            """)
    }
}
