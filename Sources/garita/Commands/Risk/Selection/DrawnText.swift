import Reports
import Selection

/// Who was drawn to examine, and who did.
struct DrawnText {
    private let drawn: DrawnOfficers

    init(_ drawn: DrawnOfficers) { self.drawn = drawn }

    var text: String { table + "\n\n" + verdict }

    private var table: String {
        let rows = drawn.lines.map {
            [$0.officer, "\($0.drawn)", "\($0.own)", "\($0.byOthers)", "\($0.open)", "\($0.taken)"]
        }
        return Table(
            ["officer", "drawn", "looked at", "by others", "open", "taken from others"], rows
        ).text
    }

    private var verdict: String {
        guard drawn.byOthers > 0 else {
            return "Whoever was drawn looked at it, as far as results name an officer."
        }
        return "\(drawn.byOthers) of \(drawn.own + drawn.byOthers) were looked at by another than "
            + "the officer drawn: ask why, and who asked for it."
    }

    static func report(_ drawn: DrawnOfficers) -> [ReportPart] {
        guard !drawn.lines.isEmpty else { return [] }
        let rows = drawn.lines.map { line in
            [line.officer]
                + [line.drawn, line.own, line.byOthers, line.open, line.taken].map { "\($0)" }
        }
        return [
            .heading(Phrase("Drawn officers", "Oficiales sorteados")),
            .text(
                Phrase(
                    "\(drawn.byOthers) of \(drawn.own + drawn.byOthers) loads were looked at by "
                        + "another than the officer drawn.",
                    "\(drawn.byOthers) de \(drawn.own + drawn.byOthers) cargas las revisó otro "
                        + "oficial que el sorteado.")),
            .table(
                ReportTable(
                    [
                        .init(Phrase("officer", "oficial"), isFigure: false),
                        .init(Phrase("drawn", "sorteadas")),
                        .init(Phrase("looked at", "revisadas")),
                        .init(Phrase("by others", "por otros")),
                        .init(Phrase("open", "abiertas")),
                        .init(Phrase("taken from others", "tomadas de otros")),
                    ], rows.map { $0.map { Phrase(same: $0) } })),
        ]
    }
}
