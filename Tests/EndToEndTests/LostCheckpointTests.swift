import Foundation
import Testing

/// `garita fsck` on a ledger of which a checkpoint is gone.
struct LostCheckpointTests {
    // A ledger rewritten up to the deleted checkpoint, or a disk that lost a page of them, would be
    // called SOUND by the one command that says it compares every checkpoint ever signed.
    @Test func aDeletedCheckpointIsMissed() throws {
        let scratch = try Scratch()
        let data = scratch.path("data")
        for number in 1...3 {
            let trip = """
                {"trip":"T-\(number)","device":"D-\(number)","departure":"2026-03-10T12:00:00Z",\
                "driver":"driver-1","tractor":"TRK-1","trailer":"TRL-\(number)",\
                "seals":[{"maker":"Ancla","number":"H-1","class":"H"}]}
                """
            let file = try scratch.write(trip + "\n", to: "trip\(number).ndjson")
            let run = try Command.garita("ingest", file, "--data", data)
            #expect(run.status == 0, "\(run.complaints)")
        }
        let whole = try Command.garita("fsck", "--data", data)
        #expect(whole.status == 0 && whole.output.contains("3 checkpoints"), "\(whole.output)")

        let sizes = try sql("SELECT size FROM checkpoint ORDER BY size", data)
            .split(separator: "\n")
        try #require(sizes.count == 3)
        _ = try sql("DELETE FROM checkpoint WHERE size = \(sizes[1])", data)
        let holed = try Command.garita("fsck", "--data", data)
        #expect(holed.status == 3 && holed.output.hasPrefix("NOT SOUND"), "\(holed.output)")
        let place = "A checkpoint signed between those of sizes \(sizes[0]) and \(sizes[2]) is not"
        #expect(holed.output.contains(place), "\(holed.output)")

        // The newest is the one that speaks for the most.
        _ = try sql("DELETE FROM checkpoint WHERE size = \(sizes[2])", data)
        let cut = try Command.garita("fsck", "--data", data)
        let end = "2 checkpoints signed after the one of size \(sizes[0]) are not here"
        #expect(cut.status == 3 && cut.output.contains(end), "\(cut.output)")
    }

    /// By Python's own SQLite, as somebody with a shell would.
    private func sql(_ statement: String, _ data: String) throws -> String {
        let python = Process(), answer = Pipe()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        python.arguments = [
            "python3", "-c",
            """
            import sqlite3, sys
            with sqlite3.connect(sys.argv[1]) as db:
                print("\\n".join(str(row[0]) for row in db.execute(sys.argv[2])))
            """,
            data + "/garita.sqlite", statement,
        ]
        python.standardOutput = answer
        try python.run()
        let said = answer.fileHandleForReading.readDataToEndOfFile()
        python.waitUntilExit()
        #expect(python.terminationStatus == 0)
        return String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
