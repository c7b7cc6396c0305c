import CSV
import Foundation
import Targeting

/// A file of scores.
struct ScoreTable {
    let scores: [Float]
    let ids: [String]?
    /// nil when the file does not tell.
    let copies: [Int]?

    init(_ path: String) throws {
        let table = try CommaFile.read(path) { ["score", "id", "copies"].contains($0) }
        guard let texts = table["score"] else {
            throw GiveUp.useless(
                "\(path) has no column “score”; it has "
                    + table.names.joined(separator: ", "))
        }
        var scores: [Float] = []
        for (row, text) in texts.enumerated() {
            guard let score = Float(text), score.isFinite else {
                throw GiveUp.useless(
                    "\(path) line \(table.lines[row]): the score is “\(text)”; wanted a number")
            }
            scores.append(score)
        }
        self.scores = scores
        ids = table["id"]
        let counts = table["copies"].map { $0.compactMap { Int($0) } }
        if let counts, counts.count != scores.count {
            throw GiveUp.useless("\(path): the column “copies” wants whole numbers only")
        }
        copies = counts
    }

    /// The two files must speak of the same rows in the same order.
    func demandSameRows(as truth: LabelTable, _ path: String, _ other: String) throws {
        guard scores.count == truth.labels.count else {
            throw GiveUp.useless(
                "\(path) has \(scores.count) rows and \(other) has \(truth.labels.count); wanted "
                    + "the same rows in the same order")
        }
        guard let ids, let others = truth.ids else { return }
        if let row = ids.indices.first(where: { ids[$0] != others[$0] }) {
            throw GiveUp.useless(
                "row \(row + 1) is “\(ids[row])” in \(path) and “\(others[row])” in \(other); "
                    + "wanted the same rows in the same order")
        }
    }
}

/// A CSV file of which some columns are wanted.
enum CommaFile {
    static func read(_ path: String, _ wanted: (String) -> Bool) throws -> CSVTable {
        let bytes = Array(try WholeFile.read(path))
        do throws(CSVFlaw) { return try CSVTable(bytes, wanted: wanted) } catch {
            throw GiveUp.useless("\(path): \(error.advice)")
        }
    }
}
