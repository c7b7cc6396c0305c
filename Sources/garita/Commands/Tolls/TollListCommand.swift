import ArgumentParser
import Foundation
import Model
import Tolls

struct TollListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Prints the next tag validation list from today's balances.",
        discussion: """
            A differential list, or with --full all tags. It holds from --at on, once the book has \
            taken it; send it to the bridges as it is. --report writes it as a page for people, too.

            Exit status: 0 made, 65 the book or --at is of no use, 73 a place cannot be written.
            """)

    @Argument(help: "The folder of the book.") var book: String
    @Option(name: .customLong("at"), help: "From when it holds: 2026-11-22T06:00:00Z.")
    var moment: String
    @Flag(help: "All tags, not only those that changed.") var full = false
    @OptionGroup var page: ReportOptions

    func run() throws {
        try page.check(reading: [], besides: book)
        let folder = try TollFolder(book)
        let at: Instant
        do throws(Instant.Flaw) { at = try Instant(rfc3339: moment) } catch {
            throw GiveUp.useless("--at was \(moment); wanted such as 2026-11-22T06:00:00Z.")
        }
        let list: NextTagList
        do throws(TollFlaw) {
            list = try folder.book.nextTagList(inForce: at, isFull: full)
        } catch { throw GiveUp.useless("--at: \(error.advice)") }
        print(list.text, terminator: "")
        try page.write(TollListReport.page(list, folder.book, name: book))
    }
}
