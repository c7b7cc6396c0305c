import Foundation
import Testing

/// A model of a size that customs would use, from the past of a lane into a node that decides by it.
@Suite(.serialized)
struct ModelRoomTests {
    private func run(_ words: String...) throws -> Command {
        let run = try Command.run(words)
        #expect(run.status == 0, "\(words): \(run.output)\(run.complaints)")
        return run
    }

    // A usual model would be too long for the only entrance, and v2 would decide without a score.
    @Test func aModelThatIsLongerThanALineIsFiledInPartsAndScores() throws {
        let scratch = try Scratch()
        let day = scratch.path("day"), data = scratch.path("data")
        _ = try run("simulate", "--seed", "1", "--trucks", "40", "-o", day)
        _ = try run("risk", "lane", "--seed", "1", "--trucks", "40", "-o", day)
        let model = scratch.path("model.json"), lines = scratch.path("model.ndjson")
        let past = scratch.path("past")
        _ = try run("risk", "lane", "--seed", "1", "--trucks", "1500", "-o", past)
        _ = try run(
            "risk", "train", "--data", past + "/earlier.csv", "--valid", past + "/later.csv",
            "--label", "fraud", "-o", model)
        let filing = try run(
            "risk", "filing", model, "--authority", "us-customs", "--at",
            "2026-03-10T08:00:00Z", "-o", lines)
        #expect(filing.output.contains("2 lines"), "\(filing.output)")
        _ = try run("ingest", lines, "--data", data)
        _ = try run(
            "ingest", day + "/lane.geojson", day + "/trips.ndjson", day + "/declarations.ndjson",
            "--data", data)
        let replay = try Command.garita(
            "replay", "--data", data, "--policy", "v2", "--against", "v1")
        #expect(replay.output.contains("Policy v2 against policy v1"), "\(replay.output)")
        let week = scratch.path("week")
        let export = try run("risk", "export", "--data", data, "-o", week)
        #expect(export.output.contains("40"), "\(export.output)")
        let scored = try run(
            "risk", "score", "--model", model, "--data", week + "/declarations.ndjson", "-o",
            scratch.path("scores.csv"))
        #expect(scored.complaints.contains("40 declarations scored"), "\(scored.complaints)")
    }

    // Who compares policies would be told of a difference that is chance, or of none where one is.
    @Test func twoPoliciesAreTriedOnTheSameDays() throws {
        let same = try run(
            "risk", "trial", "--trucks", "40", "--days", "2", "--policy", "v1", "--against", "v1")
        #expect(same.output.contains("0.0 more a day than v1 (95 %: 0.0 to 0.0"), "\(same.output)")
        let again = try run(
            "risk", "trial", "--trucks", "40", "--days", "2", "--policy", "v1", "--against", "v1")
        #expect(again.output == same.output)
        let none = try Command.garita("risk", "trial", "--days", "1")
        #expect(none.status == 64 && none.complaints.contains("wanted 2 to 30"))
    }
}
