import ArgumentParser
import Declarations
import Foundation
import Model
import Targeting

struct RiskExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Says why one declaration has its score, feature by feature.",
        discussion: """
            weight: what the feature adds to the log-odds of the score (exact Shapley values). \
            The weights of all features and the base sum to the score's log-odds; by how much \
            each would move the score alone depends on where it stands.

            Example: garita risk explain --model model.json --data D.csv --row 17 --lang es
            """)

    @Option(help: "A model from `garita risk train`.") var model: String
    @Option(help: "The declarations.") var data: String
    @Option(help: "Which declaration, from 1, not counting the line of names.") var row: Int?
    @Option(help: "Which declaration, by its id.") var id: String?
    @Option(help: "Reasons to show, the heaviest first.") var top = 10
    @OptionGroup var mapping: MappingOptions
    @OptionGroup var language: LanguageOptions

    func validate() throws {
        guard (row == nil) != (id == nil) else {
            throw ValidationError("name the declaration either with --row or with --id")
        }
        guard row.map({ $0 >= 1 }) ?? true, (1...100).contains(top) else {
            throw ValidationError("--row counts from 1; --top is 1 to 100")
        }
    }

    func run() throws {
        let model = try ModelFile.read(model)
        var file = try DeclarationFile(
            data, mapping: try mapping.read(), label: nil, outcomes: [model.card.label])
        try ModelFile.demand(model, of: file, at: self.model)
        var before = 0
        while let piece = try file.nextPiece() {
            let reading = file.read(piece)
            try file.refuse(reading.flaws)
            if let place = place(in: reading.batch, before) {
                return show(model, reading.batch, place)
            }
            before += reading.batch.count
        }
        let asked = id.map { "no declaration “\($0)”" } ?? "no row \(row ?? 0)"
        throw GiveUp.useless("\(data) has \(asked); it has \(before) declarations.")
    }

    private func place(in batch: DeclarationBatch, _ before: Int) -> Int? {
        if let id { return batch.ids.firstIndex(of: id) }
        guard let row, (1...batch.count).contains(row - before) else { return nil }
        return row - before - 1
    }

    private func show(_ model: RiskModel, _ batch: DeclarationBatch, _ place: Int) {
        let rows = model.maker.make(batch)
        let features = rows.row(place)
        let score = model.trees.probability(features.span)
        let base = model.trees.contributions(features.span).base
        let reasons = model.reasons(features.span)
        let isSpanish = language.lang == .spanish
        print(
            isSpanish
                ? "Puntuación \(score), línea \(batch.lines[place]). Base \(weight(base)); "
                    + "umbral \(model.threshold)."
                : "Score \(score), line \(batch.lines[place]). Base \(weight(base)); "
                    + "threshold \(model.threshold).")
        print("")
        let heading = isSpanish ? ["peso", "rasgo", "motivo"] : ["weight", "feature", "reason"]
        var table = reasons.prefix(top).map {
            [weight($0.contribution), $0.feature.name, $0.sentence(language.lang)]
        }
        let rest = reasons.dropFirst(top)
        if !rest.isEmpty {
            let sum = rest.reduce(0) { $0 + $1.contribution }
            table.append([
                weight(sum), "", isSpanish ? "otros \(rest.count) rasgos" : "\(rest.count) others",
            ])
        }
        print(Table(heading, table).text)
    }

    private func weight(_ value: Double) -> String {
        (value < 0 ? "" : "+") + Effort.fixed(value, 3)
    }
}
