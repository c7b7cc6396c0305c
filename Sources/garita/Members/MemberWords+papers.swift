import Membership

/// Words about papers and about what an exporter has to be.
extension MemberWords {
    static let noPapers = Bilingual(
        "no answer names a paper", "ninguna respuesta cita un documento")
    static let noSuchPaper = Bilingual(
        "no paper of the record has its SHA-256,",
        "ningún documento del expediente tiene su SHA-256,")
    static let paperColumns = [
        Bilingual("shows", "demuestra"), Bilingual("paper", "documento"),
        Bilingual("bytes", "bytes"), Bilingual("until", "hasta"),
        Bilingual("SHA-256 begins", "SHA-256 empieza"),
    ]
    static let eligibilityHeading = [
        Bilingual("an exporter", "un exportador"), Bilingual("met", "cumple"),
    ]
    static let requests = Bilingual(
        "Who asked to see this member", "Quién pidió ver a este miembro")
    static let askedBy = Bilingual("member", "miembro")
    static let consented = Bilingual("consented", "consentido")

    static func ranOut(_ paper: NamedPaper) -> Bilingual {
        let day = paper.evidence.until?.description ?? ""
        return Bilingual("(ran out on \(day))", "(venció el \(day))")
    }
}
