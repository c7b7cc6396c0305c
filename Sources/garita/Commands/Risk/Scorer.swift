import Declarations
import Model
import Targeting

/// Turns a piece of a file into lines of scores and of reasons. Holds nothing that changes, so
/// that pieces can be scored side by side.
struct Scorer: Sendable {
    struct Answer: Sendable {
        let rows: Int
        /// nil where there is no row.
        let newestDay: Int32?
        let scores: [UInt8]
        let reasons: [UInt8]
        let flaws: [DeclarationFlaw]
    }

    static let reasonHeading = "line,id,score,rank,feature,value,contribution,en,es"

    private let model: RiskModel
    private let maker: FeatureMaker
    private let file: DeclarationFile
    private let hasID: Bool
    private let reasonsTop: Int?

    init(_ model: RiskModel, file: DeclarationFile, reasonsTop: Int?) {
        self.model = model
        maker = model.maker
        self.file = file
        hasID = file.plan.fields.contains(.id)
        self.reasonsTop = reasonsTop
    }

    var heading: String { hasID ? "id,score,copies" : "score,copies" }

    func score(_ piece: PieceReader.Piece) -> Answer {
        let reading = file.read(piece)
        let batch = reading.batch
        let rows = maker.make(batch)
        let scores = model.trees.probabilities(rows)
        var out: [UInt8] = [], why: [UInt8] = []
        out.reserveCapacity(batch.count * 32)
        for row in 0..<batch.count {
            if hasID { out += Self.cell(batch.ids[row]).utf8 + [UInt8(ascii: ",")] }
            out += "\(scores[row]),\(maker.copies(of: batch, row))\n".utf8
            if let reasonsTop { explain(batch, row, rows, scores[row], reasonsTop, &why) }
        }
        return Answer(
            rows: batch.count, newestDay: batch.days.max(), scores: out, reasons: why,
            flaws: reading.flaws)
    }

    private func explain(
        _ batch: DeclarationBatch, _ row: Int, _ rows: FeatureMatrix, _ score: Float, _ top: Int,
        _ out: inout [UInt8]
    ) {
        let features = rows.row(row)
        let head = "\(batch.lines[row]),\(hasID ? Self.cell(batch.ids[row]) : ""),\(score)"
        for (rank, reason) in model.reasons(features.span).prefix(top).enumerated() {
            let value = reason.value.isNaN ? "" : "\(reason.value)"
            let weight = Effort.fixed(reason.contribution, 6)
            let words = [Language.english, .spanish].map { Self.cell(reason.sentence($0)) }
            out += "\(head),\(rank + 1),\(reason.feature.name),\(value),\(weight),".utf8
            out += "\(words[0]),\(words[1])\n".utf8
        }
    }

    /// Quoted where CSV asks for it.
    static func cell(_ text: String) -> String {
        guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
        return "\""
            + text.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }
}
