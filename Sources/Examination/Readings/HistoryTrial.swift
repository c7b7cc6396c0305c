import Declarations
import Model
package import Selection

/// What a book of rules would have selected of a node's own past.
package struct HistoryTrial: Sendable {
    package enum Flaw: Error, Hashable, Sendable {
        case record(RecordFlaw)
        case rules(RuleFlaw)
        case noHistory
        case noVersion(Int, known: [Int])

        package var advice: String {
            switch self {
            case .record(let flaw): flaw.wanted
            case .rules(let flaw): flaw.advice
            case .noHistory:
                "no declaration was filed with this node yet, so there is no past to try rules on"
            case .noVersion(let version, let known):
                "the book has no version \(version); it has "
                    + known.map(String.init).joined(separator: ", ")
            }
        }
    }

    /// The work that a rule will make is told by a month.
    package static let recentDays = 30
    /// Of fewer declarations a narrow rule may well hit all.
    package static let everythingMin = 50

    package let version: Int
    package let trial: RuleTrial
    /// The same rules on what was examined; nil where too little was. Picked loads are no traffic:
    /// their rate of finds says how the rule does among them.
    package let examined: RuleTrial?

    /// Without a version the last one of the book is tried.
    package init(
        _ record: [UInt8], version: Int?, over desk: TargetingDesk
    ) throws(Flaw) {
        let book: RuleBook
        do throws(RecordFlaw) { book = try RuleRecord(parsing: record).book } catch {
            throw .record(error)
        }
        let editions = book.editions
        guard
            let edition = version.map({ number in editions.first { $0.version == number } })
                ?? editions.last
        else { throw .noVersion(version ?? 0, known: editions.map(\.version)) }
        let rows = desk.currentRows
        guard !rows.isEmpty else { throw .noHistory }
        self.version = edition.version
        do throws(RuleFlaw) {
            trial = try RuleTrial(
                edition, over: desk.declared.batch.picking(rows), fields: Set(Field.allCases),
                recentDays: Self.recentDays, everythingMin: Self.everythingMin)
        } catch { throw .rules(error) }
        examined = Self.examined(edition, desk)
    }

    private static func examined(_ edition: RuleEdition, _ desk: TargetingDesk) -> RuleTrial? {
        let (rows, labels) = desk.examinedRows
        guard !rows.isEmpty else { return nil }
        do throws(RuleFlaw) {
            return try RuleTrial(
                edition, over: desk.declared.batch.picking(rows, labels: labels),
                fields: Set(Field.allCases), recentDays: recentDays, everythingMin: .max)
        } catch { return nil }
    }
}

extension TargetingDesk {
    /// Rows that are still somebody's: neither erased nor left behind.
    var currentRows: [Int] { (0..<declared.count).filter(declared.isCurrent) }

    /// Rows of loads that were examined, with 1 where something was found.
    var examinedRows: (rows: [Int], labels: [UInt8]) {
        var rows: [Int] = [], labels: [UInt8] = []
        for row in currentRows {
            switch results[declared.owners[row]]?.outcome {
            case .found: labels.append(1)
            case .nothing: labels.append(0)
            case .notExamined, nil: continue
            }
            rows.append(row)
        }
        return (rows, labels)
    }
}
