import Model
import Testing
import Views

/// Reasons about people and papers, as readers of both languages get them.
struct TradeWordsTests {
    // An officer of the other side reads codes, or half a sentence in a language of others.
    @Test(arguments: [
        (
            Reason(.licenceStop, "D100: used-up"), "Export licence (D100: used up)",
            "Licencia de exportación (D100: agotada)"
        ),
        (
            Reason(.licenceStop, "export 2: unknown-licence"),
            "Export licence (export 2: nobody has filed it)",
            "Licencia de exportación (envío 2: nadie la ha presentado)"
        ),
        (
            Reason(.listedNote, "consignee, CSL, EL 4711, 0.78"),
            "Somewhat like a restricted party (consignee, CSL, EL 4711, 0.78)",
            "Algo parecida a una parte restringida (consignatario, CSL, EL 4711, 0.78)"
        ),
        (
            Reason(.standingLost, "carrier SCAC-1: CTPAT suspended"),
            "Not in good standing (carrier SCAC-1: CTPAT suspended)",
            "Sin situación vigente (transportista SCAC-1: CTPAT suspendida)"
        ),
        (
            Reason(.deniedParty, "driver, list consolidated"),
            "A denied party (driver, list consolidated)",
            "Parte denegada (conductor, lista consolidated)"
        ),
        (
            Reason(.laneClosed, "carrier, seal"), "Not for the trusted lane (carrier, seal)",
            "No cumple el carril confiable (transportista, sello)"
        ),
    ])
    func aReasonIsToldInBothLanguages(_ reason: Reason, _ english: String, _ spanish: String) {
        #expect(reason.sentence(in: .english) == english)
        #expect(reason.sentence(in: .spanish) == spanish)
    }

    // A code of a ledger means nothing on a screen.
    @Test func everyStopHasWords() {
        for code in LicenceStopCode.allCases {
            for language in Language.allCases {
                let text = Reason(.licenceStop, "D1: \(code.rawValue)").sentence(in: language)
                #expect(!text.contains("-") || !code.rawValue.contains("-"), "\(text)")
            }
        }
    }
}
