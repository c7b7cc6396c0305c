import ArgumentParser
import Declarations
import Foundation
import Model
import Selection
import Targeting

struct RiskScoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Scores declarations: one row out for every row in, in the same order.",
        discussion: """
            Out: CSV with the columns id (when the file has one), score (0 to 1, the higher the \
            more like what was found) and copies (how many declarations of the model's past are \
            equal in goods, route, duty and mass). Columns of results may be there or not; they \
            are never looked at. Each row is judged by what was known before its own date.

            --reasons writes why, row by row: docs/guides/risk-model.md.
            A file with one unsound row is refused as a whole, with the lines named.
            Exit status: 0 scored, 65 a file is of no use, 73 the output cannot be written.
            """)

    @Option(help: "A model from `garita risk train`.") var model: String
    @Option(help: "The declarations (CSV, .ndjson or .json).") var data: String
    @Option(name: .shortAndLong, help: "The file of scores to write.") var output: String
    @Option(help: "Also write the reasons of every score to this CSV file.") var reasons: String?
    @Option(help: "Reasons a row, the heaviest first.") var top = 5
    @OptionGroup var mapping: MappingOptions

    /// Pieces scored side by side. The scores do not depend on it.
    static let workersMax = 8

    func validate() throws {
        guard (1...100).contains(top) else {
            throw ValidationError("--top \(top): wanted 1 to 100")
        }
    }

    func run() async throws {
        let model = try ModelFile.read(model)
        var file = try DeclarationFile(
            data, mapping: try mapping.read(), label: nil, outcomes: [model.card.label])
        try ModelFile.demand(model, of: file, at: self.model)
        let scorer = Scorer(model, file: file, reasonsTop: reasons == nil ? nil : top)
        let sheet = try Sheet(output, heading: scorer.heading)
        let reasonSheet = try reasons.map { try Sheet($0, heading: Scorer.reasonHeading) }
        var progress = Terminal.Progress("scoring")
        var rows = 0, newest: Int32?
        var flaws: [DeclarationFlaw] = []
        while let answers = try await next(scorer, &file) {
            for answer in answers {
                flaws += answer.flaws.prefix(DeclarationFile.complaintsMax + 1)
                rows += answer.rows
                newest = [newest, answer.newestDay].compactMap(\.self).max()
                guard flaws.isEmpty else { continue }
                try sheet.write(answer.scores)
                try reasonSheet?.write(answer.reasons)
            }
            if flaws.count > DeclarationFile.complaintsMax { break }
            progress.show(rows)
        }
        progress.finish(rows)
        if !flaws.isEmpty { sheet.discard(); reasonSheet?.discard() }
        try file.refuse(flaws)
        try sheet.finish()
        try reasonSheet?.finish()
        Terminal.complain("\(rows) declarations scored: \(Effort.spent)")
        for word in doubts(rows, newest) { Terminal.complain(word) }
    }

    /// What is scored all the same, and is hardly what was meant.
    private func doubts(_ rows: Int, _ newest: Int32?) -> [String] {
        guard rows > 0 else {
            return ["\(data) holds no declaration and \(output) no score; is it the right file?"]
        }
        let tomorrow = CivilDay(SystemClock.now()).next.number
        guard let newest, newest > tomorrow else { return [] }
        return [
            "\(data) has a declaration of \(DayText.of(newest)), after today; its traders' past was "
                + "taken as of that day. Look at the column of dates."
        ]
    }

    /// As many pieces as there are workers, scored side by side, answered in order.
    private func next(
        _ scorer: Scorer, _ file: inout DeclarationFile
    ) async throws -> [Scorer.Answer]? {
        let workers = min(Self.workersMax, max(1, ProcessInfo.processInfo.activeProcessorCount))
        var pieces: [PieceReader.Piece] = []
        while pieces.count < workers, let piece = try file.nextPiece() { pieces.append(piece) }
        guard !pieces.isEmpty else { return nil }
        return await withTaskGroup(of: (Int, Scorer.Answer).self) { group in
            for (place, piece) in pieces.enumerated() {
                group.addTask { (place, scorer.score(piece)) }
            }
            var answers: [(Int, Scorer.Answer)] = []
            for await answer in group { answers.append(answer) }
            return answers.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }
}
