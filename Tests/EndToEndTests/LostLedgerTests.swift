import Foundation
import Testing

/// A folder whose keys are there and whose ledger is not.
struct LostLedgerTests {
    private static let trip = """
        {"trip":"T-1","device":"D-1","departure":"2026-03-10T12:00:00Z","driver":"driver-1",\
        "tractor":"TRK-1","trailer":"TRL-1","seals":[]}

        """
    private static let lost = "has a node's keys and no ledger"

    private let scratch: Scratch
    private let data: String
    private let file: String
    private let ledger: URL
    private let safe: URL

    init() throws {
        scratch = try Scratch()
        data = scratch.path("data")
        file = try scratch.write(Self.trip, to: "trip.ndjson")
        ledger = URL(fileURLWithPath: data + "/garita.sqlite")
        safe = URL(fileURLWithPath: scratch.path("safe.sqlite"))
        let run = try Command.garita("ingest", file, "--data", data)
        #expect(run.status == 0, "\(run.complaints)")
    }

    private func lose(leavingEmptyFile: Bool) throws {
        try FileManager.default.moveItem(at: ledger, to: safe)
        if leavingEmptyFile { try Data().write(to: ledger) }
    }

    // After a lost disk a node would begin a second history under its own name and key without a
    // word, and anyone who kept a checkpoint of the first could prove it against the operator.
    @Test(arguments: [false, true])
    func noSecondHistoryIsBegun(leavingEmptyFile: Bool) throws {
        try lose(leavingEmptyFile: leavingEmptyFile)
        for words in [
            ["ingest", file], ["key", "add", "--role", "operator", "--party", "op"],
            ["dossier", "T-1", "-o", scratch.path("T-1.dossier")], ["trip", "show", "T-1"],
            ["fsck"],
        ] {
            let run = try Command.run(words + ["--data", data])
            #expect(run.status == 1 && run.complaints.contains(Self.lost), "\(run.complaints)")
        }
        #expect(FileManager.default.fileExists(atPath: ledger.path) == leavingEmptyFile)

        // The cure that is told: what was put back goes on.
        if leavingEmptyFile { try FileManager.default.removeItem(at: ledger) }
        try FileManager.default.moveItem(at: safe, to: ledger)
        let again = try Command.garita("ingest", file, "--data", data)
        #expect(again.output.contains("1 known already"), "\(again.output)\(again.complaints)")
    }

    // Whoever's first start was broken off could never start, or would have to guess how.
    @Test(arguments: [false, true])
    func withoutItsKeysTheFolderIsNew(leavingEmptyFile: Bool) throws {
        let key = URL(fileURLWithPath: data + "/keys/verifier.key")
        let before = try Data(contentsOf: key)
        try lose(leavingEmptyFile: leavingEmptyFile)
        try FileManager.default.removeItem(atPath: data + "/keys")
        let run = try Command.garita("ingest", file, "--data", data)
        #expect(run.status == 0 && run.output.contains("1 recorded"), "\(run.complaints)")
        #expect(try Data(contentsOf: key) != before)
        #expect(try Command.garita("fsck", "--data", data).status == 0)
    }
}
