import Reports
import Tolls

/// A truck that is about to set out for a bridge, as a page for its own company: its account and
/// nobody else's.
struct TollWay {
    let tag: String
    let bridge: String
    let date: String
    let outlook: TollBook.Outlook

    /// It wants money before the truck is there.
    var isShort: Bool { outlook.topUp.minor > 0 || outlook.state == .invalid }

    func page(_ book: TollBook, name: String) -> ReportPage {
        ReportPage(
            title: Phrase("Toll account \(outlook.account)", "Cuenta de peaje \(outlook.account)"),
            subtitle: TollReport.subtitle(book, name), parts: [.figures(figures)] + parts,
            sources: [TollReport.source])
    }

    private var figures: [KeyFigure] {
        let often = Phrase("any number", "las que sean")
        let crossings = outlook.crossings == .max ? often : Phrase(same: "\(outlook.crossings)")
        return [
            KeyFigure(
                Phrase("Balance", "Saldo"), Phrase(same: money(outlook.balance)),
                note: TollReport.word(outlook.state), tone: isShort ? .warn : .good),
            KeyFigure(
                Phrase("This crossing", "Este cruce"), Phrase(same: money(outlook.toll)),
                note: Phrase("bridge \(bridge)", "puente \(bridge)")),
            KeyFigure(
                Phrase("Enough for", "Alcanza para"), crossings,
                note: Phrase("crossings of this kind", "cruces como este")),
        ]
    }

    /// What is said of it, also above the page of the whole book.
    var parts: [ReportPart] {
        let top = money(outlook.topUp)
        let advice =
            isShort
            ? Phrase(
                "Top up \(top) before the truck reaches \(bridge).",
                "Abone \(top) antes de que el camión llegue a \(bridge).")
            : Phrase("The account pays this crossing.", "La cuenta paga este cruce.")
        let left = money(outlook.balance), toll = money(outlook.toll)
        return [
            .heading(
                Phrase(
                    "Tag \(tag) to \(bridge), \(date)", "Etiqueta \(tag) a \(bridge), \(date)")),
            isShort ? .notice(advice) : .text(advice),
            .text(
                Phrase(
                    "Account \(outlook.account) has \(left); the crossing costs \(toll).",
                    "La cuenta \(outlook.account) tiene \(left); el cruce cuesta \(toll).")),
        ]
    }

    private func money(_ amount: TollAmount) -> String {
        TollReport.money(amount, outlook.currency)
    }
}
