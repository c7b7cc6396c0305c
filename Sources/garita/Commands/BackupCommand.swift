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
            sign a second history.
            """)

    @OptionGroup var folder: FolderOptions
    @Option(name: .shortAndLong, help: "The folder to write the copy to.") var output: String

    func run() throws {
        guard DataFolder(folder.data).exists else { throw Unusable.noFolder(folder.data) }
        let store = try SQLiteStore(reading: folder.data)
        try store.backup(to: output)
        let copy = DataFolder(output)
        try FileManager.default.createDirectory(
            at: copy.verifierKey.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: DataFolder(folder.data).verifierKey, to: copy.verifierKey)
        print("Copied the ledger to \(output); its secret keys stay where they are.")
    }
}
