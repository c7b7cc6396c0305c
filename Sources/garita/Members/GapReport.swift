import Membership
import Model
import Reports

/// What a programme still wants to see of a member, as a page to work through.
enum GapReport {
    static func page(_ list: GapList, of member: Member, on day: LegalDay) -> ReportPage {
        let gaps = list.gaps
        var parts: [ReportPart] = [.figures(figures(list)), .notice(paraphrase)]
        if list.rows.contains(where: { $0.criterion.applies == .unverified }) {
            parts.append(.notice(unverified))
        }
        if gaps.isEmpty {
            parts.append(.text(Phrase("Nothing is missing.", "No falta nada.")))
        } else {
            parts += [.heading(Phrase("Gaps", "Brechas")), .table(table(gaps))]
        }
        let rest = list.rows.filter { !$0.verdict.isGap }
        if !rest.isEmpty {
            parts.append(.folded(Phrase("Without a gap", "Sin brecha"), [.table(table(rest))]))
        }
        return ReportPage(
            title: Phrase(
                "Gaps: \(list.programme), \(list.entity)",
                "Brechas: \(list.programme), \(list.entity)"
            ),
            subtitle: Phrase(same: "\(member.name) (\(member.id)), \(day)"), parts: parts,
            sources: [recognition])
    }

    static let paraphrase = Phrase(
        "Criteria are told in our own words; the programme's own text decides.",
        "Los criterios se citan en inglés y con nuestras palabras; vale el texto del programa.")

    static let unverified = Phrase(
        "“unverified”: public sources do not show whether this kind of member is asked. It is listed so that nothing is overlooked.",
        "«unverified»: las fuentes públicas no muestran si se pide a este tipo de miembro. Se enumera para no omitir nada."
    )

    static let recognition = Phrase(
        "An answer given to another programme counts as far as our comparison of the programmes goes; it is no finding of equivalence by any administration.",
        "Una respuesta dada a otro programa cuenta hasta donde alcanza nuestra comparación; no es un reconocimiento de equivalencia de ninguna autoridad."
    )

    static func figures(_ list: GapList) -> [KeyFigure] {
        let musts = list.openMusts.count
        return [
            KeyFigure(
                Phrase("criteria asked", "criterios pedidos"), Phrase(same: "\(list.rows.count)")),
            KeyFigure(
                Phrase("met", "cumplidos"), Phrase(same: "\(list.count(.met))"), tone: .good),
            KeyFigure(
                Phrase("shown in other programmes", "mostrados en otros programas"),
                Phrase(same: "\(list.count(.metElsewhere))"), tone: .good),
            KeyFigure(
                Phrase("musts missing", "obligatorios faltantes"), Phrase(same: "\(musts)"),
                tone: musts == 0 ? .good : .bad),
        ]
    }

    static func table(_ rows: [GapRow]) -> ReportTable {
        ReportTable(
            [
                MemberWords.criterion.column, MemberWords.obligation.column,
                MemberWords.applies.column, MemberWords.verdict.column, MemberWords.why.column,
                MemberWords.asks.column,
            ],
            rows.map { row in
                [
                    Phrase(same: row.criterion.label),
                    MemberWords.obligation(row.criterion.obligation).phrase,
                    MemberWords.word(row.criterion.applies).phrase,
                    MemberWords.verdict(row.verdict).phrase, row.why.phrase,
                    Phrase(same: row.criterion.statement),
                ]
            })
    }
}
