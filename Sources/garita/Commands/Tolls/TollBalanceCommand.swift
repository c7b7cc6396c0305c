import ArgumentParser
import Tolls

struct TollBalanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "balance",
        abstract:
            "Prints every balance, what each bridge is owed, and the sums, which are nothing.",
        discussion: """
            Positive: owed to that party; negative: owed by it. The bank's side is what came in less \
            what went out, with its sign turned. The sum of each currency is reckoned from the entries.
            """)

    @Argument(help: "The folder of the book.") var book: String
    @OptionGroup var page: ReportOptions

    func run() throws {
        try page.check(reading: [], besides: book)
        let name = book, book = try TollFolder(book).book
        let lines = book.ledger.lines.map {
            [$0.key.account.description, $0.key.currency.rawValue, $0.balance.description]
        }
        let sums = TollCurrency.allCases.map {
            ["sum of all entries", $0.rawValue, book.ledger.sum($0).description]
        }
        print(Table(["account", "currency", "balance"], lines + sums).text)
        try page.write(TollReport.page(book, name: name))
        for paid in book.overpaid { Terminal.complain(TollWords.warning(paid)) }
        for account in book.warnings { Terminal.complain(TollWords.warning(account, book)) }
    }
}
