import ArgumentParser
import Foundation
import Model
import Tolls

struct TollListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Prints the next tag validation list from today's balances.",
        discussion: """
            A differential list, or with --full all tags. It holds from --at on, once the book has \
            taken it; send it to the bridges as it is.
            """)

    @Argument(help: "The folder of the book.") var book: String
    @Option(name: .customLong("at"), help: "From when it holds: 2026-11-22T06:00:00Z.")
    var moment: String
    @Flag(help: "All tags, not only those that changed.") var full = false

    func run() throws {
        let folder = try TollFolder(book)
        let at: Instant
        do throws(Instant.Flaw) { at = try Instant(rfc3339: moment) } catch {
            throw GiveUp.useless("--at was \(moment); wanted such as 2026-11-22T06:00:00Z.")
        }
        print(folder.book.tagList(inForce: at, isFull: full), terminator: "")
    }
}
