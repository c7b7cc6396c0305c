import ArgumentParser
import CSV
import Foundation
import Screening

struct ScreenPairsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pairs",
        abstract: "Says of every pair of names how close they are and whether they match.",
        discussion: """
            In: CSV with the columns schema, name1, name2; others are ignored. schema is Person, \
            Company, Organization, LegalEntity, Vessel or empty. Out, on standard output: the \
            three columns with score (0 to 1) and match (true from 0.70 on), a row a pair.

            garita screen pairs pairs.csv --explain
            """)

    /// A pair is some hundred bytes; more pairs are another kind of work.
    private static let rowsMax = 5_000_000

    @Argument(help: "The CSV file.") var file: String
    @Flag(help: "Adds a column that says which part of the names met how, and its price.")
    var explain = false

    func run() throws {
        let table = try read()
        let scorer = NameScorer()
        let schemas = table["schema"]
        var text = CSVLine.text(
            ["schema", "name1", "name2", "score", "match"] + (explain ? ["why"] : []))
        let (left, right) = try (column("name1", of: table), column("name2", of: table))
        for row in left.indices {
            let schema = schemas?[row] ?? ""
            let kind = NameKind(spelled: schema)
            let result = scorer.compare(
                ScreenedName(left[row], kind), ScreenedName(right[row], kind),
                isExplained: explain)
            text += CSVLine.text(
                [
                    schema, left[row], right[row], Effort.fixed(result.score, 4),
                    String(result.isMatch),
                ] + (explain ? [StepWords.line(result.steps)] : []))
        }
        FileHandle.standardOutput.write(Data(text.utf8))
    }

    private func read() throws -> CSVTable {
        let bytes = [UInt8](try WholeFile.read(file))
        do throws(CSVFlaw) {
            return try CSVTable(
                bytes, rowsMax: Self.rowsMax,
                wanted: {
                    ["schema", "name1", "name2"].contains($0)
                })
        } catch { throw GiveUp.useless("\(file): \(error.advice)") }
    }

    private func column(_ name: String, of table: CSVTable) throws -> [String] {
        do throws(CSVFlaw) { return try table.column(name) } catch {
            throw GiveUp.useless("\(file): \(error.advice)")
        }
    }
}
