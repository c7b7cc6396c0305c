import ArgumentParser
import Foundation
import Tolls

struct TollOpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Begins a new book.",
        discussion: "Exit status: 0 begun, 65 the setup is of no use, 73 there is a book already.")

    @Argument(help: "The folder of the book.") var book: String
    @Option(help: "Home agency and bridges: JSON.") var setup: String

    func run() throws {
        let bytes = Array(try WholeFile.read(setup))
        do throws(TollFlaw) { _ = try TollSetup(bytes) } catch {
            throw GiveUp.useless("\(setup): \(error.advice)")
        }
        try TollFolder.make(book, setup: bytes)
        print("\(book): a new book.")
    }
}
