import ArgumentParser
import Tolls

struct TollAheadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ahead",
        abstract: "Says before the truck sets out whether its account pays the bridge.",
        discussion: """
            --report writes a page for the truck's own company: its account and no other. With \
            --all-accounts it has those of all customers, for whoever runs the book.

            Exit status: 0 it pays and stays above its warning level, 1 it does not, 65 tag, bridge, \
            class or rate is unknown.
            """)

    @Argument(help: "The folder of the book.") var book: String
    @Option(help: "The truck's tag.") var tag: String
    @Option(help: "The bridge it drives to.") var bridge: String
    @Option(name: .customLong("class"), help: "Its class, as in the setup's tolls.")
    var vehicleClass: String
    @Option(help: "The day of the crossing, for the rate: 2026-11-22.") var date: String
    @Flag(
        name: .customLong("all-accounts"),
        help: "The page shows every customer's account, for whoever runs the book.")
    var showsAll = false
    @OptionGroup var page: ReportOptions

    func validate() throws {
        guard !showsAll || page.report != nil else {
            throw ValidationError("--all-accounts says what is on the page; it wants --report.")
        }
    }

    func run() throws {
        try page.check(reading: [], besides: book)
        let name = book, book = try TollFolder(book).book
        let ahead: TollBook.Outlook
        do throws(TollFlaw) {
            ahead = try book.outlook(
                tag: tag, bridge: bridge, vehicleClass: vehicleClass, date: date)
        } catch { throw GiveUp.useless(error.advice) }
        let way = TollWay(tag: tag, bridge: bridge, date: date, outlook: ahead)
        let money = ahead.currency.rawValue
        let times = ahead.crossings == .max ? "any number of" : "\(ahead.crossings)"
        print(
            "account \(ahead.account): \(ahead.balance) \(money), the crossing costs \(ahead.toll); "
                + "enough for \(times) crossings.")
        if way.isShort {
            print("Top up \(ahead.topUp) \(money) before the truck reaches \(bridge).")
        }
        try page.write(
            showsAll ? TollReport.page(book, name: name, way: way) : way.page(book, name: name))
        if way.isShort { throw ExitCode(1) }
    }
}
