import ArgumentParser
import Foundation
import SQLiteStore

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copies a node's ledger, also while it serves, without its secrets.",
        discussion: """
            Keep the folder's keys/ apart from the ledger's copies, in a safe. Check a copy with \
            `garita fsck`. Never serve an old copy while a newer checkpoint is known: it would \
            sign a second history. The copy can be read by its owner alone; a folder that exists \
            already keeps the rights it has.
            """)

    @OptionGroup var folder: FolderOptions
    @Option(name: .shortAndLong, help: "The folder to write the copy to.") var output: String

    /// Takes every right of the group and of others from new files and folders.
    private static let othersNothing: mode_t = 0o077

    func run() throws {
        guard DataFolder(folder.data).exists else { throw Unusable.noFolder(folder.data) }
        // A copy holds what the ledger holds: whatever is made here is its owner's alone.
        umask(Self.othersNothing)
        let store = try SQLiteStore(reading: folder.data)
        try store.backup(to: output)
        let copy = DataFolder(output)
        try FileManager.default.createDirectory(
            at: copy.verifierKey.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(contentsOf: DataFolder(folder.data).verifierKey).write(to: copy.verifierKey)
        print("Copied the ledger to \(output); its secret keys stay where they are.")
    }
}
