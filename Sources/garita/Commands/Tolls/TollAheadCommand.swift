import ArgumentParser
import Tolls

struct TollAheadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ahead",
        abstract: "Says before the truck sets out whether its account pays the bridge.",
        discussion: """
            Exit status: 0 it pays and stays above its warning level, 1 it does not, 65 tag, bridge, \
            class or rate is unknown.
            """)

    @Argument(help: "The folder of the book.") var book: String
    @Option(help: "The truck's tag.") var tag: String
    @Option(help: "The bridge it drives to.") var bridge: String
    @Option(name: .customLong("class"), help: "Its class, as in the setup's tolls.")
    var vehicleClass: String
    @Option(help: "The day of the crossing, for the rate: 2026-11-22.") var date: String
    @OptionGroup var page: ReportOptions

    func run() throws {
        try page.check()
        let name = book, book = try TollFolder(book).book
        let ahead: TollBook.Outlook
        do throws(TollFlaw) {
            ahead = try book.outlook(
                tag: tag, bridge: bridge, vehicleClass: vehicleClass, date: date)
        } catch { throw GiveUp.useless(error.advice) }
        let way = TollReport.Way(tag: tag, bridge: bridge, date: date, outlook: ahead)
        try page.write(TollReport.page(book, name: name, way: way))
        let money = ahead.currency.rawValue
        let times = ahead.crossings == .max ? "any number of" : "\(ahead.crossings)"
        print(
            "account \(ahead.account): \(ahead.balance) \(money), the crossing costs \(ahead.toll); "
                + "enough for \(times) crossings.")
        guard ahead.topUp.minor > 0 || ahead.state == .invalid else { return }
        print("Top up \(ahead.topUp) \(money) before the truck reaches \(bridge).")
        throw ExitCode(1)
    }
}
