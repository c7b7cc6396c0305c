import ArgumentParser
import Engine
import Foundation
import Ledger
import Model
import Runtime
import SQLiteStore

struct FsckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fsck",
        abstract: "Rebuilds the ledger from its entries and compares every checkpoint ever signed.",
        discussion: """
            Checkpoints are numbered as they are signed, so one that got lost is missed. Whoever \
            alters the database on purpose can hide that too: keep checkpoints elsewhere \
            (docs/operations/backup.md).
            Exit status: 0 sound, 3 something is wrong. It writes nothing.
            """)

    @OptionGroup var folder: FolderOptions
    @Option(help: "The verifier key; the folder's own when left out.") var key: String?

    func run() throws {
        var heard: UInt64 = 0
        do { try check(&heard) } catch StoreFailure.damaged(let what) {
            print(
                """
                NOT SOUND  the database itself is damaged: \(what). \
                \(Count.of(Int(heard), "entry", "entries")) before the damage could be read; \
                put a backup back (docs/operations/restore.md) and send the rest again.
                """)
            throw ExitCode(3)
        }
    }

    private func check(_ heard: inout UInt64) throws {
        let data = DataFolder(folder.data)
        guard data.hasLedger else { throw Unusable.missing(in: data, folder.data) }
        let key = try key.map(VerifyCommand.key) ?? data.verifier()
        let store = try SQLiteStore(reading: folder.data)
        var fsck = Fsck(
            keys: [key], origin: key.name,
            checkpoints: try store.checkpoints().map(\.note), tiles: store.tile)
        for gap in try store.checkpointGaps() {
            fsck.miss(gap.count, after: gap.after, before: gap.before)
        }
        fsck.judge(try store.judged())
        var bar = Terminal.Progress("Checking entries")
        try store.forEachSegment(from: LedgerIndex(0)) { stored in
            try fsck.check(first: stored.first, count: stored.count, bytes: stored.bytes)
            heard = stored.first.value + UInt64(stored.count)
            bar.show(Int(heard))
            return true
        }
        try tell(fsck.finish())
    }

    private func tell(_ report: FsckReport) throws {
        print(
            """
            \(report.isSound ? "SOUND" : "NOT SOUND")  \
            \(Count.of(Int(report.entries), "entry", "entries")) in \
            \(Count.of(Int(report.segments), "segment")), \(Count.of(Int(report.trips), "trip")), \
            \(Count.of(Int(report.tiles), "tile")), \
            \(Count.of(Int(report.checkpoints), "checkpoint")), \
            \(Count.of(Int(report.erased), "payload")) erased
            """)
        if let root = report.root { print("root  \(root)") }
        if report.entries > 0, report.checkpoints == 0 {
            print(
                """
                unsigned  No checkpoint is here, so nothing says that these entries are what was \
                written. That is so in the first second of a ledger; later it means that the \
                checkpoints were taken away: compare with one that was kept elsewhere.
                """)
        }
        for problem in report.problems { print("  • \(problem.sentence)") }
        if report.furtherProblems > 0 { print("  … and \(report.furtherProblems) more") }
        guard report.isSound else { throw ExitCode(3) }
    }
}
