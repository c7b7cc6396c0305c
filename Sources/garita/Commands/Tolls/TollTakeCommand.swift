import ArgumentParser
import Foundation
import Tolls

struct TollTakeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take", abstract: "Takes files into the book and answers them.",
        discussion: """
            A file is taken whole or not at all, and none where one of them cannot be read. With --answers the acknowledgement of each file and \
            the reconciliation of crossings and corrections are written there, one file each. A file \
            that was taken before gets the same answer and posts nothing.

            --report writes the accounts after it as a page for people.

            Exit status: 0 all taken, 1 a file or a record was refused, an account runs low, or a \
            bridge was paid more than it has earned.
            """)

    @Argument(help: "The folder of the book.") var book: String
    @Argument(help: "The files, in the order in which to take them.") var files: [String]
    @Option(help: "Folder for acknowledgements and reconciliations.") var answers: String?
    @OptionGroup var page: ReportOptions

    /// So many refused records are told one by one; the reconciliation has all.
    private static let toldMax = 20

    func run() throws {
        try page.check(reading: files, besides: book)
        if let answers {
            try TollFolder.demandOutside(answers, of: book, option: "--answers")
        }
        // All of them can be read before the first is taken.
        let given = try files.map { ($0, Array(try WholeFile.read($0))) }
        var folder = try TollFolder(book), refused = 0
        if let answers { try WholeFile.makeFolder(answers) }
        for (file, bytes) in given {
            guard let answer = take(file, into: &folder, bytes) else {
                refused += 1
                continue
            }
            refused += answer.refused
            try write(answer)
        }
        try page.write(TollReport.page(folder.book, name: book))
        let low = folder.book.warnings
        for account in low { Terminal.complain(TollWords.warning(account, folder.book)) }
        let overpaid = folder.book.overpaid
        for paid in overpaid { Terminal.complain(TollWords.warning(paid)) }
        if refused > 0 || !low.isEmpty || !overpaid.isEmpty { throw ExitCode(1) }
    }

    private func take(
        _ file: String, into folder: inout TollFolder, _ bytes: [UInt8]
    ) -> TollAnswer? {
        do throws(TollFlaw) {
            let answer = try folder.take(bytes)
            let again = answer.isRepeat ? ", taken before, nothing posted" : ""
            print("\(file): \(answer.name)\(again), \(answer.refused) refused")
            if !answer.isRepeat { tell(answer, of: file, daysMax: folder.book.setup.daysMax) }
            return answer
        } catch {
            Terminal.complain("\(file): \(error.advice)")
            return nil
        }
    }

    private func tell(_ answer: TollAnswer, of file: String, daysMax: Int) {
        for refusal in answer.refusals.prefix(Self.toldMax) {
            Terminal.complain(
                "\(file): record \(refusal.id) is refused (\(refusal.code.rawValue)). "
                    + refusal.code.advice(daysMax: daysMax))
        }
        let rest = answer.refusals.count - Self.toldMax
        if rest > 0 { Terminal.complain("\(file): \(rest) more are in the reconciliation.") }
    }

    private func write(_ answer: TollAnswer) throws {
        guard let answers else { return }
        let folder = URL(fileURLWithPath: answers)
        let named = [("ACK", answer.acknowledgement), ("REC", answer.reconciliation)]
        for (kind, text) in named {
            guard let text else { continue }
            let place = folder.appendingPathComponent("\(kind)-\(answer.label).jsonl").path
            try WholeFile.write(Data(text.utf8), to: place)
        }
    }
}
