import ArgumentParser
import Selection

struct RiskDriftCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drift",
        abstract: "Says whether scores of now still look like scores of then.",
        discussion: """
            The population stability index over tenths of the earlier scores: under 0.10 they look \
            alike, from 0.25 on they are another population and the model was made for others. \
            It says nothing about results: `garita risk effect` measures those.
            Exit status: 0 alike, 1 different from 0.25 on, 65 refused.
            """)

    @Option(help: "Scores of then: CSV with score.") var before: String
    @Option(help: "Scores of now: CSV with score.") var after: String

    func run() throws {
        let then = try ScoreTable(before).scores, now = try ScoreTable(after).scores
        guard let drift = ScoreDrift(before: then.map(Double.init), after: now.map(Double.init))
        else {
            throw GiveUp.useless(
                "\(then.count) and \(now.count) scores; wanted at least \(ScoreDrift.rowsMin) each: "
                    + "below that chance makes the index.")
        }
        let verdict =
            drift.index >= ScoreDrift.large
            ? "another population: look at the random picks, then train anew"
            : drift.index >= ScoreDrift.noticeable ? "worth a look" : "alike"
        print("index \(Effort.fixed(drift.index, 4)): \(verdict)")
        print("chance alone gives \(Effort.fixed(drift.noise, 4)) on average with so many rows")
        if drift.index >= ScoreDrift.large { throw ExitCode(1) }
    }
}
