import Foundation
import Selection

/// A file of rules named on the command line, or a sentence why it is of no use.
enum RulesFile {
    /// A thousand rules with their reasons take less; a longer book could not be filed either.
    private static let bytesMax = 1_048_576

    static func read(_ path: String) throws -> RuleBook {
        let bytes = Array(try WholeFile.read(path))
        guard bytes.count <= bytesMax else {
            throw GiveUp.useless(
                "\(path) has \(bytes.count) bytes; rules have at most \(bytesMax).")
        }
        do throws(RuleFlaw) {
            let book = try RuleBook(parsing: bytes)
            if let flaw = book.strangeCountry { throw flaw }
            return book
        } catch { throw GiveUp.useless("\(path): \(error.advice).") }
    }

    static func day(_ text: String) throws -> Int32 {
        guard text.utf8.count == 10, let day = DayText.day(text) else {
            throw GiveUp.useless("“\(text)” is no day; wanted one such as 2026-03-01.")
        }
        return day
    }

    /// The version that was asked for, or else the one that is valid on the day.
    static func edition(
        _ book: RuleBook, version: Int?, on day: Int32, _ path: String
    ) throws -> RuleEdition {
        let edition = version.map(book.edition(version:)) ?? book.edition(on: day)
        if let edition { return edition }
        let flaw: RuleFlaw =
            version.map { .noVersion($0, known: book.editions.map(\.version)) }
            ?? .noneValid(day: day)
        throw GiveUp.useless("\(path): \(flaw.advice).")
    }
}
