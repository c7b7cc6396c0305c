import Model
import Reports
import Selection

/// Who was drawn to examine, and who did.
struct DrawnText {
    private let drawn: DrawnOfficers
    private let language: Language

    init(_ drawn: DrawnOfficers, in language: Language = .english) {
        self.drawn = drawn
        self.language = language
    }

    var text: String { table + "\n\n" + Self.verdict(drawn).text(in: language) }

    private var table: String {
        let rows = drawn.lines.map {
            [$0.officer, "\($0.drawn)", "\($0.own)", "\($0.byOthers)", "\($0.open)", "\($0.taken)"]
        }
        return Table(Self.heading.map { $0.text(in: language) }, rows).text
    }

    private static let heading = [
        Phrase("officer", "oficial"), Phrase("drawn", "sorteadas"),
        Phrase("looked at", "revisadas"), Phrase("by others", "por otros"),
        Phrase("open", "abiertas"), Phrase("taken from others", "tomadas de otros"),
    ]

    private static func verdict(_ drawn: DrawnOfficers) -> Phrase {
        guard drawn.byOthers > 0 else {
            return Phrase(
                "Whoever was drawn looked at it, as far as results name an officer.",
                "Revisó quien fue sorteado, hasta donde los resultados nombran a un oficial.")
        }
        let looked = drawn.own + drawn.byOthers
        return Phrase(
            "\(drawn.byOthers) of \(looked) were looked at by another than the officer drawn: ask "
                + "why, and who asked for it.",
            "\(drawn.byOthers) de \(looked) las revisó otro oficial que el sorteado: pregunte por "
                + "qué y quién lo pidió.")
    }

    static func report(_ drawn: DrawnOfficers) -> [ReportPart] {
        guard !drawn.lines.isEmpty else { return [] }
        let rows = drawn.lines.map { line in
            [line.officer]
                + [line.drawn, line.own, line.byOthers, line.open, line.taken].map { "\($0)" }
        }
        return [
            .heading(Phrase("Drawn officers", "Oficiales sorteados")),
            .text(verdict(drawn)),
            .table(
                ReportTable(
                    heading.enumerated().map { place, name in
                        .init(name, isFigure: place > 0)
                    }, rows.map { $0.map { Phrase(same: $0) } })),
        ]
    }
}
