import Model
import Reports
import Tolls

/// A tag validation list as a page: which tags a bridge takes from when on, and how many of them.
enum TollListReport {
    static func page(_ list: NextTagList, _ book: TollBook, name: String) -> ReportPage {
        ReportPage(
            title: Phrase("Tag list \(list.number)", "Lista de etiquetas \(list.number)"),
            subtitle: TollReport.subtitle(book, name),
            parts: [
                .text(kind(list)), .figures(figures(list)), .text(unsent),
                .heading(Phrase("Tags", "Etiquetas")), .table(table(list)),
            ], sources: [TollReport.source])
    }

    private static func kind(_ list: NextTagList) -> Phrase {
        let from = list.inForce.rfc3339
        guard let base = list.base else {
            return Phrase(
                "All tags, in force from \(from).", "Todas las etiquetas, en vigor desde \(from).")
        }
        return Phrase(
            "The tags that changed since list \(base), in force from \(from).",
            "Las etiquetas que cambiaron desde la lista \(base), en vigor desde \(from).")
    }

    private static let unsent = Phrase(
        "It counts once the book has taken it (garita toll take), and at a bridge once the bridge has it. Which list was in force when a tag was read decides, not today's.",
        "Vale cuando el libro la ha tomado (garita toll take), y en un puente cuando el puente la tiene. Decide la lista en vigor cuando se leyó la etiqueta, no la de hoy."
    )

    private static func figures(_ list: NextTagList) -> [KeyFigure] {
        let tones: [TagState: KeyFigure.Tone] = [.valid: .good, .low: .warn, .invalid: .bad]
        return TagState.allCases.map { state in
            let count = list.count(state)
            return KeyFigure(
                meaning(state), Phrase(same: ReportFigure.whole(count)),
                tone: count == 0 ? .plain : tones[state] ?? .plain)
        }
    }

    /// What a bridge does with it.
    private static func meaning(_ state: TagState) -> Phrase {
        switch state {
        case .valid: Phrase("Taken", "Se aceptan")
        case .low: Phrase("Taken, account runs low", "Se aceptan, saldo bajo")
        case .invalid: Phrase("Refused", "Se rechazan")
        }
    }

    private static func table(_ list: NextTagList) -> ReportTable {
        ReportTable(
            [
                .init(Phrase("tag", "etiqueta"), isFigure: false),
                .init(Phrase("at the bridge", "en el puente"), isFigure: false),
            ], list.tags.map { [Phrase(same: $0.tag), meaning($0.state)] })
    }
}
