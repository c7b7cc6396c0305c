import ArgumentParser
import Foundation
import Tolls

struct TollOpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Begins a new book.",
        discussion: """
            --report writes what the book was opened with as a page for people.

            Exit status: 0 begun, 65 the setup is of no use, 73 there is a book already, or a place \
            cannot be written.
            """)

    @Argument(help: "The folder of the book.") var book: String
    @Option(help: "Home agency and bridges: JSON.") var setup: String
    @OptionGroup var page: ReportOptions

    func run() throws {
        try page.check(reading: [setup], besides: book)
        let bytes = Array(try WholeFile.read(setup)), opened: TollSetup
        do throws(TollFlaw) { opened = try TollSetup(bytes) } catch {
            throw GiveUp.useless("\(setup): \(error.advice)")
        }
        try TollFolder.make(book, setup: bytes)
        print("\(book): a new book.")
        try page.write(TollSetupReport.page(opened, name: book))
    }
}
