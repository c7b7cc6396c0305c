import ArgumentParser
import Selection

struct RiskChallengeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "challenge",
        abstract: "Compares a new model with the one at work, on what was examined.",
        discussion: """
            Both score the same declarations, and choose --capacity of them. What each would have \
            found is told by the examinations, each finding counting for as many as its \
            probability says; so what the champion passed over is known from the random picks \
            alone, and the interval is wide. The champion stays unless the whole interval says \
            otherwise.
            Exit status: 0 the champion stays, 1 the challenger is better, 65 refused.
            """)

    @Option(help: "Scores of the model at work: CSV with id and score.") var champion: String
    @Option(help: "Scores of the new one, for the same declarations.") var challenger: String
    @Option(help: "The picks (CSV).") var picks: String
    @Option(help: "Their results (CSV).") var results: String
    @Option(help: "How many each may choose.") var capacity: Int

    func run() throws {
        guard capacity > 0 else {
            throw GiveUp.useless(SelectionFlaw.capacity(capacity).advice + ".")
        }
        let first = try scores(champion), second = try scores(challenger)
        try demandDifferent(first, second)
        guard Set(first.map(\.id)) == Set(second.map(\.id)), first.count == second.count else {
            throw GiveUp.useless("\(champion) and \(challenger) score other declarations.")
        }
        guard capacity < first.count else {
            throw GiveUp.useless(
                "A capacity of \(capacity) takes all \(first.count) declarations, so both models "
                    + "choose the same; wanted fewer, such as what your officers can open.")
        }
        let examined = try ExaminedFile.read(picks, results: results, skipDays: 0)
        do throws(EffectFlaw) { _ = try EffectEstimate(examined) } catch {
            throw GiveUp.useless("\(picks): \(error.advice).")
        }
        let answer = Challenge.answer(
            champion: first, challenger: second, picks: examined, capacity: capacity)
        print(
            Table(
                ["", "finds"],
                [
                    ["champion", Effort.fixed(answer.champion)],
                    ["challenger", Effort.fixed(answer.challenger)],
                    ["difference", Effort.fixed(answer.difference)],
                ]
            ).text)
        print(
            "\nThe difference lies between \(Effort.fixed(answer.low)) and "
                + "\(Effort.fixed(answer.high)) in 95 of 100 cases; \(answer.examined) of the "
                + "challenger's \(capacity) were examined.")
        print(answer.isBetter ? "The challenger is better." : "The champion stays.")
        if answer.isBetter { throw ExitCode(1) }
    }

    /// A model compared with itself stays, and whoever mistyped a name would believe it.
    private func demandDifferent(
        _ first: [(id: String, score: Double)], _ second: [(id: String, score: Double)]
    ) throws {
        guard first.count == second.count,
            zip(first, second).allSatisfy({ $0.id == $1.id && $0.score == $1.score })
        else { return }
        throw GiveUp.useless(
            "\(champion) and \(challenger) hold the same scores; name the scores of two models.")
    }

    private func scores(_ path: String) throws -> [(id: String, score: Double)] {
        let table = try ScoreTable(path)
        guard let ids = table.ids else { throw GiveUp.useless("\(path) has no column “id”.") }
        return zip(ids, table.scores).map { ($0, Double($1)) }
    }
}
