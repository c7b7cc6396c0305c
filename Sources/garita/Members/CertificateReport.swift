import Ledger
import Membership
import Model
import Reports

/// A certificate as a page to print, with the signed text that proves it.
enum CertificateReport {
    static func page(
        _ told: MemberCertificate, note: String, by key: VerifierKey
    ) -> ReportPage {
        ReportPage(
            title: Phrase("Certificate of membership", "Certificado de membresía"),
            subtitle: Phrase(
                same: "\(told.name) (\(told.member)), \(told.programme), \(told.entity)"),
            parts: [
                .figures(figures(told)), .notice(limits(told)),
                .table(table(told)),
                .folded(
                    Phrase("Criteria", "Criterios"), [.table(criteria(told))]),
                .folded(
                    Phrase("The signed text", "El texto firmado"),
                    note.split(separator: "\n").map { .text(Phrase(same: String($0))) }),
            ],
            sources: [
                Phrase(
                    "Signed by \(key.name)+\(key.id). This page is a picture of the certificate and proves nothing by itself: check the file with `garita member verify FILE --key KEY`, with the key from the authority.",
                    "Firmado por \(key.name)+\(key.id). Esta página es una imagen del certificado y por sí sola no prueba nada: verifique el archivo con `garita member verify ARCHIVO --key CLAVE`, con la clave de la autoridad."
                )
            ])
    }

    private static func limits(_ told: MemberCertificate) -> Phrase {
        Phrase(
            "It tells of \(told.day) and is good until \(told.goodUntil). What happened later does not show on it.",
            "Describe la situación al \(told.day) y es válido hasta el \(told.goodUntil). Lo que ocurrió después no aparece."
        )
    }

    private static func figures(_ told: MemberCertificate) -> [KeyFigure] {
        [
            KeyFigure(
                MemberWords.stateHeading.phrase, told.state.name.phrase,
                tone: told.state.isStanding ? .good : .warn),
            KeyFigure(
                MemberWords.tier.phrase, Phrase(same: told.tier.map { "\($0.rawValue)" } ?? "—")),
            KeyFigure(
                Phrase("criteria shown", "criterios demostrados"),
                Phrase(
                    "\(told.shown) of \(told.lines.count)", "\(told.shown) de \(told.lines.count)")),
            KeyFigure(
                Phrase("good until", "válido hasta"), Phrase(same: told.goodUntil.description)),
        ]
    }

    private static func table(_ told: MemberCertificate) -> ReportTable {
        let none = Phrase(same: "—")
        let rows: [(Phrase, Phrase)] = [
            (Phrase("issued by", "emitido por"), Phrase(same: told.issuer)),
            (Phrase("certified", "certificado"), Phrase(same: told.certified.description)),
            (
                Phrase("validated", "validado"),
                told.validated.map { Phrase(same: $0.description) } ?? none
            ),
            (
                MemberWords.kindHeading.phrase,
                told.validation.map { MemberWords.kind($0).phrase } ?? none
            ),
            (Phrase("findings open", "hallazgos abiertos"), Phrase(same: "\(told.openFindings)")),
            (
                Phrase("over the record", "sobre el expediente"),
                Phrase(
                    "\(told.events) events, \(told.record)",
                    "\(told.events) eventos, \(told.record)")
            ),
        ]
        return ReportTable(
            [MemberWords.fieldHeading.column, MemberWords.valueHeading.column],
            rows.map { [$0.0, $0.1] })
    }

    private static func criteria(_ told: MemberCertificate) -> ReportTable {
        ReportTable(
            [MemberWords.criterion, MemberWords.obligation, MemberWords.verdict].map(\.column),
            told.lines.map { line in
                [
                    Phrase(same: line.label), MemberWords.obligation(line.obligation).phrase,
                    line.held.map { MemberWords.held($0).phrase } ?? Phrase(same: "—"),
                ]
            })
    }
}
