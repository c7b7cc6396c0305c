/// What was declared of a load's goods, in words for an officer.
extension Words {
    package var declarations: String { say("Declarations", "Declaraciones") }
    package var selection: String { say("Why it is looked at, or not", "Por qué se revisa o no") }
    package var replaced: String {
        say("replaced by a later one", "reemplazada por una posterior")
    }

    package func filed(_ declaration: FiledDeclaration) -> String {
        say("filed by \(declaration.sender)", "presentada por \(declaration.sender)")
    }

    /// A column of declarations, as a person reads it; one of no name here by its own.
    package func column(_ name: String) -> String {
        guard let pair = Self.columns[name] else { return name }
        return say(pair.english, pair.spanish)
    }

    private static let columns: [String: (english: String, spanish: String)] = [
        "date": ("date", "fecha"), "office": ("office", "aduana"),
        "procedure": ("procedure", "procedimiento"), "regime": ("regime", "régimen"),
        "use": ("use", "uso"), "payment": ("payment", "pago"), "mode": ("mode", "modo"),
        "declarant": ("declarant", "agente"), "importer": ("importer", "importador"),
        "exporter": ("exporter", "exportador"), "carrier": ("carrier", "transportista"),
        "hsCode": ("HS code", "código SA"), "departure": ("departure from", "procedencia"),
        "origin": ("origin", "origen"), "dutyRate": ("duty rate", "tasa de arancel"),
        "dutyType": ("type of duty", "tipo de arancel"),
        "originMark": ("mark of origin", "marca de origen"),
        "netMass": ("net mass (kg)", "masa neta (kg)"), "value": ("value", "valor"),
        "duty": ("duty", "arancel"), "seals": ("seals", "sellos"),
    ]
}
