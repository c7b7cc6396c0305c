import Model

/// What authorities say of those who touch loads.
extension Words {
    func said(_ notice: StandingNotice) -> String {
        let who = "\(notice.member)"
        switch notice.word {
        case .standing(let fact):
            let state = "\(fact.programme.rawValue): \(name(of: fact.status))"
            let reason = fact.reason.map { " (\(name(of: $0)))" } ?? ""
            return say("Standing of ", "Situación de ") + who + ", " + state + reason
        case .denied(let list, _):
            return who + say(" is denied, list ", " está denegada, lista ") + list
        case .cleared(let list, _):
            return who + say(" is taken off the list ", " sale de la lista ") + list
        }
    }

    func name(of status: StandingStatus) -> String {
        switch status {
        case .validated: say("validated", "validada")
        case .certified: say("certified", "certificada")
        case .approved: say("approved", "aprobada")
        case .applicant: say("applicant", "solicitante")
        case .preApplicant: say("pre-applicant", "sin solicitud vigente")
        case .rejected: say("rejected", "rechazada")
        case .suspended: say("suspended", "suspendida")
        case .removed: say("removed", "dada de baja")
        }
    }

    private func name(of reason: ReasonClass) -> String {
        switch reason {
        case .application: say("application", "solicitud incompleta o falsa")
        case .offence: say("offence", "antecedentes")
        case .borderRules: say("border-rules", "infracción en la frontera")
        case .investigation: say("investigation", "investigación")
        case .inadmissible: say("inadmissible", "inadmisible")
        case .security: say("security", "seguridad")
        case .riskNotShown: say("risk-not-shown", "bajo riesgo no demostrado")
        case .seizure: say("seizure", "decomiso")
        case .failedValidation: say("failed-validation", "validación no aprobada")
        case .noInformation: say("no-information", "falta de información")
        case .falseInformation: say("false-information", "información falsa")
        case .custodyFinding: say("custody-finding", "hallazgo de custodia")
        case .voluntary: say("voluntary", "voluntaria")
        case .other: say("other", "otra")
        }
    }

    /// A reason's detail as the stage of standing writes it, `exporter EXP-7: CTPAT suspended`, in
    /// the reader's language. What is no such detail is shown as it is.
    func standing(_ detail: String) -> String {
        guard language == .spanish else { return detail }
        let part = detail.prefix { $0 != " " && $0 != ":" && $0 != "," }
        guard let name = Self.parts[String(part)] else { return detail }
        return name + Self.rest(String(detail.dropFirst(part.count)))
    }

    /// Ids have no blanks, so what follows a colon and a blank is ours.
    private static func rest(_ rest: String) -> String {
        if let list = rest.firstRange(of: ", list ") {
            return rest.replacingCharacters(in: list, with: ", lista ")
        }
        guard let colon = rest.firstRange(of: ": ") else { return rest }
        return rest[..<colon.lowerBound] + ": " + state(String(rest[colon.upperBound...]))
    }

    private static func state(_ text: String) -> String {
        if text == "more was said of it than is kept" { return "se dijo más de lo que se guarda" }
        if let stop = text.firstRange(of: " not recognised, withheld by ") {
            return text.replacingCharacters(in: stop, with: " no reconocida, la suspende ")
        }
        for (english, spanish) in refusals {
            if let place = text.firstRange(of: " not recognised, \(english)") {
                return text.replacingCharacters(in: place, with: " no reconocida, \(spanish)")
            }
        }
        if let tier = text.firstRange(of: ", tier ") {
            return state(String(text[..<tier.lowerBound])) + ", nivel " + text[tier.upperBound...]
        }
        let words = text.split(separator: " ", maxSplits: 1).map(String.init)
        guard words.count == 2 else { return text }
        let spanish = Words(.spanish)
        switch words[1] {
        case "expired": return "\(words[0]) vencida"
        case "unknown": return "\(words[0]) desconocida"
        default:  // a status, or nothing that is known here
            let status = StandingStatus(rawValue: words[1])
            return "\(words[0]) \(status.map(spanish.name(of:)) ?? words[1])"
        }
    }

    /// What an arrangement asks and the stage of standing did not find.
    private static let refusals = [
        ("no arrangement in force", "sin acuerdo vigente"),
        ("not certified for security", "no certificada para la seguridad"),
        ("no identifier linked", "sin identificador vinculado"),
        ("no consent to share it", "sin consentimiento para compartirla"),
    ]

    private static let parts = [
        "exporter": "exportador", "carrier": "transportista", "driver": "conductor",
        "manufacturer": "fabricante", "importer": "importador", "consignee": "consignatario",
    ]
}

extension String {
    fileprivate func replacingCharacters(
        in range: Range<String.Index>, with text: String
    ) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}
