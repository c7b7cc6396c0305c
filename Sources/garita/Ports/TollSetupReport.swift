import Reports
import Tolls

/// What a book was opened with, as a page: which bridges it pays, in which money, at which tolls.
enum TollSetupReport {
    static func page(_ setup: TollSetup, name: String) -> ReportPage {
        let folder = name.split(separator: "/").last.map(String.init) ?? name
        return ReportPage(
            title: Phrase("A new toll book", "Un libro de peajes nuevo"),
            subtitle: Phrase(
                "\(folder), home agency \(setup.home)",
                "\(folder), agencia de origen \(setup.home)"),
            parts: [
                .figures([
                    KeyFigure(
                        Phrase("Bridges", "Puentes"),
                        Phrase(same: ReportFigure.whole(setup.bridges.count))),
                    KeyFigure(
                        Phrase("A crossing is taken for", "Un cruce se acepta durante"),
                        Phrase("\(setup.daysMax) days", "\(setup.daysMax) días")),
                ]), .text(next), .heading(Phrase("Tolls", "Peajes")), .table(tolls(setup)),
            ], sources: [source])
    }

    private static let next = Phrase(
        "No account and no money are in it yet. Accounts, payments and rates are taken next, then a tag list is made.",
        "Aún no hay cuentas ni dinero. Después se toman cuentas, pagos y tipos de cambio, y se hace una lista de etiquetas."
    )

    private static let source = Phrase(
        "From the setup that the book keeps. Tolls age: they warn a truck on its way, and what a bridge really charges stands in its own files.",
        "De la configuración que guarda el libro. Los peajes envejecen: avisan al camión en camino, y lo que cobra el puente está en sus propios archivos."
    )

    private static func tolls(_ setup: TollSetup) -> ReportTable {
        ReportTable(
            [
                .init(Phrase("bridge", "puente"), isFigure: false),
                .init(Phrase("fee of the book", "comisión del libro")),
                .init(Phrase("class", "clase"), isFigure: false), .init(Phrase("toll", "peaje")),
            ], setup.bridges.flatMap(rows))
    }

    private static func rows(_ bridge: TollSetup.Bridge) -> [[Phrase]] {
        let first = [
            Phrase(same: bridge.id),
            Phrase(same: "\(ReportFigure.fixed(Double(bridge.feePerMille) / 10, 1)) %"),
        ]
        guard !bridge.tolls.isEmpty else {
            return [first + [Phrase(same: ""), Phrase("not said", "no se dice")]]
        }
        return bridge.tolls.sorted { $0.key < $1.key }.map { name, toll in
            first + [Phrase(same: name), Phrase(same: TollReport.money(toll, bridge.currency))]
        }
    }
}
