import Foundation
import Testing

/// What commands say of a ledger that somebody, or a disk, altered behind their back.
struct DamagedLedgerTests {
    private static let trip = """
        {"trip":"T-1","device":"D-1","departure":"2026-03-10T12:00:00Z","driver":"driver-1",\
        "tractor":"TRK-1","trailer":"TRL-1","seals":[]}

        """
    /// Opens the bracket of the trip wrongly and makes the segment's checksum right again.
    private static let alteration = """
        import sqlite3, sys

        def checksum(text):
            crc = 0xFFFFFFFF
            for byte in text:
                crc ^= byte
                for _ in range(8):
                    crc = crc >> 1 ^ (0x82F63B78 if crc & 1 else 0)
            return crc ^ 0xFFFFFFFF

        altered = 0
        with sqlite3.connect(sys.argv[1]) as db:
            for first, text in db.execute("SELECT first, bytes FROM segment").fetchall():
                if b'{"trip":"T-1"' in text:
                    text = text[:-4].replace(b'{"trip":"T-1"', b'["trip":"T-1"')
                    text += checksum(text).to_bytes(4, "big")
                    db.execute("UPDATE segment SET bytes = ? WHERE first = ?", (text, first))
                    altered += 1
        sys.exit(0 if altered == 1 else 1)
        """

    private let scratch: Scratch
    private let data: String

    init() throws {
        scratch = try Scratch()
        data = scratch.path("data")
        let file = try scratch.write(Self.trip, to: "trip.ndjson")
        let run = try Command.garita("ingest", file, "--data", data)
        #expect(run.status == 0, "\(run.complaints)")
    }

    private func alter(_ script: String) throws {
        let python = Process()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        python.arguments = ["python3", "-c", script, data + "/garita.sqlite"]
        try python.run()
        python.waitUntilExit()
        #expect(python.terminationStatus == 0)
    }

    // Whoever has to prove a load's custody would read a program's own dump, and not learn that
    // the disk lost the evidence, nor where to look.
    @Test func anEntryThatCannotBeReadIsNamed() throws {
        try alter(Self.alteration)
        for words in [
            ["trip", "show", "T-1"], ["replay"], ["dossier", "T-1", "-o", scratch.path("d")],
            ["member", "show", "EXP-1"],
        ] {
            let run = try Command.run(words + ["--data", data])
            #expect(run.status == 74, "\(words): \(run.status)")
            #expect(
                run.complaints.contains(/entry \d+ cannot be read any more\. `garita fsck --data/),
                "\(run.complaints)")
        }
        let fsck = try Command.garita("fsck", "--data", data)
        #expect(fsck.status == 3 && fsck.output.contains("payload or salt"), "\(fsck.output)")
    }

    // A node that refuses every write would be told that its ledger is sound.
    @Test func aMarkBeyondTheLedgerIsTold() throws {
        try alter(
            """
            import sqlite3, sys
            with sqlite3.connect(sys.argv[1]) as db:
                db.execute("UPDATE judged SET facts = 99999999")
            """)
        let fsck = try Command.garita("fsck", "--data", data)
        #expect(fsck.status == 3, "\(fsck.output)")
        #expect(fsck.output.contains("99999999 entries are marked as judged"), "\(fsck.output)")
    }

    // A mistyped folder would be met with a number of SQLite's.
    @Test func aFolderWithoutALedgerIsSaidToBeOne() throws {
        let run = try Command.garita("trip", "show", "T-1", "--data", scratch.path("nowhere"))
        #expect(run.status == 1 && run.complaints.contains("No node keeps its data"))
    }
}
