import Membership
import Model
import Reports

/// The authority's work on a day as a page.
enum QueueReport {
    static func page(_ queue: AuthorityQueue) -> ReportPage {
        ReportPage(
            title: Phrase("Members: what is next", "Miembros: lo que sigue"),
            subtitle: Phrase(same: queue.day.description),
            parts: [
                .figures(figures(queue)), .text(order),
                .table(
                    ReportTable(
                        MemberWords.queueHeading.map(\.column),
                        queue.rows.map { row in
                            Phrase.rows { QueueText.cells(row, on: queue.day, $0) }
                        })),
            ], sources: [ValidationReport.targets])
    }

    private static let order = Phrase(
        "By risk, then by the authority's clock that ends first. Risk is the authority's own rating; an incident without analysis, an overdue action or a failed validation make it high, an open finding medium.",
        "Por riesgo y luego por el plazo de la autoridad que vence primero. El riesgo es la calificación de la autoridad; un incidente sin análisis, una acción atrasada o una validación no aprobada lo hacen alto, un hallazgo abierto medio."
    )

    private static func figures(_ queue: AuthorityQueue) -> [KeyFigure] {
        let overdue = queue.overdue.count, suspended = queue.suspensions.count
        let high = queue.rows.count { $0.risk == .high }
        return [
            KeyFigure(
                Phrase("memberships", "membresías"), Phrase(same: "\(queue.rows.count)")),
            KeyFigure(
                Phrase("high risk", "riesgo alto"), Phrase(same: "\(high)"),
                tone: high == 0 ? .plain : .bad),
            KeyFigure(
                Phrase("overdue", "atrasados"), Phrase(same: "\(overdue)"),
                tone: overdue == 0 ? .good : .warn),
            KeyFigure(
                Phrase("suspended", "suspendidos"), Phrase(same: "\(suspended)"),
                tone: suspended == 0 ? .plain : .warn),
        ]
    }
}
