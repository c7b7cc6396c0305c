import Foundation
import Testing

/// What strangers found wrong with commands about risk.
struct RetrainingTests {
    private func train(_ scratch: Scratch, _ name: String, _ more: String...) throws -> Data {
        let run = try Command.run(
            [
                "risk", "train", "--data", scratch.path("a/inspected.csv"), "--valid",
                scratch.path("b/inspected.csv"), "--label", "fraud", "-o", scratch.path(name),
            ] + more)
        #expect(run.status == 0, "\(run.complaints)")
        return try Data(contentsOf: scratch.url.appending(path: name))
    }

    // A model retrained on what targeting chose would learn the old model's blind spots.
    @Test func picksByChanceCountForMore() throws {
        let scratch = try Scratch()
        for (seed, name) in [("1", "a"), ("3", "b")] {
            _ = try Command.garita("risk", "generate", "--seed", seed, "-o", scratch.path(name))
        }
        let plain = try train(scratch, "plain.json")
        let picks = scratch.path("a/picks.csv")
        let weighted = try train(scratch, "weighted.json", "--weights", picks)
        #expect(plain != weighted)
        #expect(try train(scratch, "again.json", "--weights", picks) == weighted)
        // Certain picks count the same, as if nobody had said anything.
        let certain = try scratch.write("id,probability\nD0000075,1\n", to: "certain.csv")
        #expect(try train(scratch, "certain.json", "--weights", certain) == plain)
        let strange = try scratch.write("id,probability\nD0000075,0\n", to: "strange.csv")
        let refused = try Command.garita(
            "risk", "train", "--data", scratch.path("a/inspected.csv"), "--valid",
            scratch.path("b/inspected.csv"), "--label", "fraud", "-o", scratch.path("no.json"),
            "--weights", strange)
        #expect(refused.status == 65 && refused.complaints.contains("above 0"))
        try whatIsHardlyMeantIsSaid(scratch)
    }

    /// An empty file and one of another century are scored, and not without a word.
    private func whatIsHardlyMeantIsSaid(_ scratch: Scratch) throws {
        let heading =
            "id,date,office,mode,declarant,importer,exporter,carrier,hsCode,departure,origin,"
            + "dutyRate,netMass,value,duty\n"
        let row = "A,2199-01-02,o,road,b,i,e,c,2202100000,IT,IT,0,120,700,0\n"
        for (text, word) in [(heading, "holds no declaration"), (heading + row, "2199-01-02")] {
            let run = try Command.garita(
                "risk", "score", "--model", scratch.path("plain.json"), "--data",
                try scratch.write(text, to: "odd.csv"), "-o", scratch.path("odd-scores.csv"))
            #expect(run.status == 0 && run.complaints.contains(word), "\(run.complaints)")
        }
    }

    // Whoever mistypes a name would believe that the champion was challenged.
    @Test func aModelIsNotChallengedByItself() throws {
        let scratch = try Scratch()
        let scores = try scratch.write("id,score\na,0.5\nb,0.25\n", to: "scores.csv")
        let copy = try scratch.write("id,score\na,0.5\nb,0.25\n", to: "copy.csv")
        let picks = try scratch.write("id,ground,probability\na,random,0.5\n", to: "picks.csv")
        let results = try scratch.write("id,found\na,1\n", to: "results.csv")
        let run = try Command.garita(
            "risk", "challenge", "--champion", scores, "--challenger", copy, "--picks", picks,
            "--results", results, "--capacity", "1")
        #expect(run.status == 65)
        #expect(run.complaints.contains("same scores"), "\(run.complaints)")
    }
}
