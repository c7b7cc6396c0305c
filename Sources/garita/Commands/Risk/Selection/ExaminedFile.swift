import CSV
import Selection

/// Picks with their results, joined by id.
enum ExaminedFile {
    static let resultColumns = ["id", "found", "entered", "evaded", "officer"]

    static func read(_ path: String, results: String, skipDays: Int) throws -> [ExaminedPick] {
        let table = try known(path, PickSheet.columns)
        var found = try Self.results(results)
        let ids = try column(table, "id", path), grounds = try column(table, "ground", path)
        let chances = try column(table, "probability", path)
        let days = try days(table, path)
        let limit = (days.compactMap(\.self).max() ?? .max) - Int32(skipDays)
        if skipDays > 0, days.contains(nil) {
            throw GiveUp.useless("\(path): --skip-days wants a date in every row.")
        }
        var picks: [ExaminedPick] = []
        for row in ids.indices {
            let result = found.removeValue(forKey: ids[row])
            if skipDays > 0, let day = days[row], day > limit { continue }
            guard let ground = Pick.Ground(rawValue: grounds[row]),
                let probability = Double(chances[row])
            else {
                throw GiveUp.useless(
                    "\(path) line \(table.lines[row]): ground “\(grounds[row])” with probability "
                        + "“\(chances[row])”; wanted mandatory, targeted, explored or random, and "
                        + "a number.")
            }
            picks.append(
                ExaminedPick(
                    id: ids[row], ground: ground, probability: probability, found: result,
                    period: days[row].map { String(DayText.of($0).prefix(7)) } ?? "",
                    officer: table["officer"]?[row] ?? "", broker: table["broker"]?[row] ?? ""))
        }
        if let stray = found.keys.min() {
            throw GiveUp.useless(
                "\(results) has a result of “\(stray)”, which \(path) never picked.")
        }
        return picks
    }

    private static func results(_ path: String) throws -> [String: Bool] {
        let table = try known(path, resultColumns)
        let ids = try column(table, "id", path), texts = try column(table, "found", path)
        var found: [String: Bool] = [:]
        for row in ids.indices {
            guard texts[row] == "0" || texts[row] == "1" else {
                throw GiveUp.useless(
                    "\(path) line \(table.lines[row]): found is “\(texts[row])”; wanted 1 or 0.")
            }
            guard found.updateValue(texts[row] == "1", forKey: ids[row]) == nil else {
                throw GiveUp.useless(
                    "\(path) line \(table.lines[row]): “\(ids[row])” has a second result.")
            }
        }
        return found
    }

    /// A column nobody knows may be a result under another name.
    private static func known(_ path: String, _ columns: [String]) throws -> CSVTable {
        let table = try CommaFile.read(path, columns.contains)
        if let stray = table.names.first(where: { !columns.contains($0) }) {
            throw GiveUp.useless(
                "\(path) has the unknown column “\(stray)”; the columns are "
                    + columns.joined(separator: ", ") + ".")
        }
        return table
    }

    private static func column(
        _ table: CSVTable, _ name: String, _ path: String
    ) throws -> [String] {
        do throws(CSVFlaw) { return try table.column(name) } catch {
            throw GiveUp.useless("\(path): \(error.advice).")
        }
    }

    private static func days(_ table: CSVTable, _ path: String) throws -> [Int32?] {
        guard let texts = table["date"] else { return table.lines.map { _ in nil } }
        return try texts.enumerated().map { row, text in
            if text.isEmpty { return nil }
            guard let day = DayText.day(text) else {
                throw GiveUp.useless(
                    "\(path) line \(table.lines[row]): “\(text)” is no date such as 2026-03-01.")
            }
            return day
        }
    }
}
