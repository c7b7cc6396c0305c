import JSON
import Ledger
import Model
import Testing

@Suite(.enabled(if: PublicData.isExpected))
struct NoteVectorTests {
    // If this fails, notes of others are unreadable to us, or forged ones are believed.
    @Test func signedNote() throws {
        let vectors = try PublicData.json("signed-note/signed-note.json")
        let key = try VerifierKey(try #require(vectors["vkey"]?.string))
        #expect(key.description == vectors["vkey"]?.string)

        let text = try #require(vectors["note"]?.string)
        let note = try SignedNote(text)
        #expect(try note.verified(by: [key]) == [key])
        #expect(note.description == text)

        let rejected = try #require(vectors["must_reject"]?.array)
        try #require(rejected.count == 8)
        for variant in rejected {
            let text = try #require(variant["note"]?.string)
            #expect(throws: NoteFlaw.self, "\(variant["why"]?.string ?? "")") {
                try SignedNote(text).verified(by: [key])
            }
        }
    }

    // If this fails, we cannot check the log of any other authority that follows C2SP.
    @Test func tiledLogOfOthers() throws {
        let log = "tlog-tiles-testlog/log"
        let name = "example.com/log/testdata"
        let key = try VerifierKey("\(name)+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx")
        var frontier = MerkleFrontier()
        for (count, word) in ["", "one", "two", "three", "four", "five", "six", "seven"]
            .enumerated()
        {
            if count > 0 { frontier.append(.leaf(Array(word.utf8))) }
            let note = try SignedNote(try PublicData.bytes("\(log)/checkpoint.\(count)"))
            let checkpoint = try note.checkpoint(of: key)
            #expect(checkpoint.size == UInt64(count) && checkpoint.root == frontier.root)
            guard count > 0 else { continue }
            let path = HashTile.path(level: 0, number: 0, width: count)
            let tile = try #require(
                HashTile(level: 0, number: 0, bytes: try PublicData.bytes("\(log)/\(path)")))
            #expect(tile.hashes.last == .leaf(Array(word.utf8)) && tile.path == path)
        }
    }
}
