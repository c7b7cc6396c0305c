import CSV
import Declarations
import Targeting

/// A file of results that also holds the declarations they belong to.
struct LabelledDeclarations {
    private let batch: DeclarationBatch
    private let fields: Set<Field>

    /// nil when the file has results only: then there is neither duty nor copies to be told.
    static func read(
        _ path: String, mapping: Mapping?, label: String
    ) throws -> LabelledDeclarations? {
        // Asked by the names of its columns alone: rows that cannot be read are still refused.
        let names = try CommaFile.read(path) { _ in false }.names
        let isDeclarations: Bool
        do throws(DeclarationFlaw) {
            _ = try ColumnPlan(names: names, mapping: mapping, label: label)
            isDeclarations = true
        } catch { isDeclarations = false }
        guard isDeclarations else { return nil }
        var file = try DeclarationFile(path, mapping: mapping, label: label)
        let batch = try file.readAll(rowsMax: ModelTraining.rowsMax)
        return LabelledDeclarations(batch: batch, fields: file.plan.fields)
    }

    /// Value times rate of duty; nil when rates are not told.
    var dutyAtStake: [Double]? {
        guard batch.has(.dutyRate) else { return nil }
        let values = batch.numbers[Field.value.slot], rates = batch.numbers[Field.dutyRate.slot]
        return zip(values, rates).map { $1.isNaN ? 0 : $0 * $1 / 100 }
    }

    /// How many rows of other files each row is a copy of.
    func copies(in paths: [String], mapping: Mapping?) throws -> [Int] {
        let groups = CopyGroups(batch, fields: fields).groups
        var known: [UInt64: Int] = [:]
        for path in paths {
            var file = try DeclarationFile(path, mapping: mapping, label: nil)
            guard
                file.plan.fields.intersection(Feature.fields)
                    == fields.intersection(Feature.fields)
            else {
                throw GiveUp.useless(
                    "\(path) has other columns than the labels; copies cannot be told.")
            }
            let others = try file.readAll(rowsMax: ModelTraining.rowsMax)
            for group in CopyGroups(others, fields: fields).groups { known[group, default: 0] += 1 }
        }
        return groups.map { known[$0] ?? 0 }
    }
}
