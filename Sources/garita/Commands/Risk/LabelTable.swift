import CSV
import Declarations

/// What inspections found, row by row.
struct LabelTable {
    /// Looked for in this order when no column is named.
    private static let usual = ["Fraud", "fraud", "illicit", "label"]

    let name: String
    let labels: [UInt8]
    let ids: [String]?
    /// nil when no column of money was named.
    let revenue: [Double]?

    init(_ path: String, label: String?, revenue: String?) throws {
        let wanted = Self.usual + [label, revenue].compactMap(\.self) + Self.idNames
        let table = try CommaFile.read(path, wanted.contains)
        let name = label ?? Self.usual.first { table[$0] != nil }
        guard let name, let texts = table[name] else {
            throw GiveUp.useless(
                "\(path) has no column “\(label ?? Self.usual[0])” of results; it has "
                    + "\(table.names.joined(separator: ", ")). Name one with --label.")
        }
        self.name = name
        var labels: [UInt8] = []
        for (row, text) in texts.enumerated() {
            guard let label = UInt8(text), label <= 1 else {
                let flaw = DeclarationFlaw(
                    line: table.lines[row], column: name, .notALabel(text))
                throw GiveUp.useless("\(path) \(flaw.advice)")
            }
            labels.append(label)
        }
        self.labels = labels
        ids = Self.idNames.lazy.compactMap { table[$0] }.first
        self.revenue = try revenue.map { try Self.money(table, $0, path) }
    }

    private static let idNames = ["id", Mapping.korea.column(of: .id) ?? "id"]

    private static func money(
        _ table: CSVTable, _ name: String, _ path: String
    ) throws -> [Double] {
        guard let texts = table[name] else {
            throw GiveUp.useless("\(path) has no column “\(name)” of revenue")
        }
        var amounts: [Double] = []
        for (row, text) in texts.enumerated() {
            guard let amount = text.isEmpty ? 0 : Double(text), amount.isFinite else {
                throw GiveUp.useless(
                    "\(path) line \(table.lines[row]), column “\(name)”: “\(text)” is no amount")
            }
            amounts.append(amount)
        }
        return amounts
    }
}
