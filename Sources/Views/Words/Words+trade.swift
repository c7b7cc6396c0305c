package import Model

/// The details of reasons about papers, lists and links. A decision keeps them in English, with fixed
/// words; a Spanish reader gets those words in Spanish, and names, numbers and lists as they are.
extension Words {
    /// `D1001: used-up`.
    func licence(_ detail: String) -> String {
        guard let cut = detail.lastRange(of: ": ") else { return detail }
        guard let code = LicenceStopCode(rawValue: String(detail[cut.upperBound...])) else {
            return detail
        }
        let head = detail[..<cut.lowerBound].replacing("export ", with: say("export ", "envío "))
        return "\(head): \(name(code))"
    }

    /// `consignee, CSL, SDN 12, 0.97`.
    func listed(_ detail: String) -> String {
        let parts = detail.split(separator: ",", maxSplits: 1)
        guard let role = parts.first.flatMap({ PartyName.Role(rawValue: String($0)) }) else {
            return detail
        }
        guard parts.count == 2 else {
            return name(role) + say(", not looked up", ", sin consultar")
        }
        return name(role) + "," + String(parts[1])
    }

    /// `carrier, driver`.
    package func links(_ detail: String) -> String {
        guard language == .spanish else { return detail }
        return detail.split(separator: ", ").map { Self.links[String($0)] ?? String($0) }
            .joined(separator: ", ")
    }

    package func name(_ role: PartyName.Role) -> String {
        switch role {
        case .exporter: say("exporter", "exportador")
        case .manufacturer: say("manufacturer", "fabricante")
        case .carrier: say("carrier", "transportista")
        case .importer: say("importer", "importador")
        case .consignee: say("consignee", "consignatario")
        case .endUser: say("end user", "usuario final")
        }
    }

    package func name(_ code: LicenceStopCode) -> String {
        switch code {
        case .sameShipment: say("the same shipment again", "el mismo envío otra vez")
        case .noLicenceNamed: say("none is named", "no se nombra ninguna")
        case .unknownLicence: say("nobody has filed it", "nadie la ha presentado")
        case .otherCode: say("another code", "otro código")
        case .codeNotInForce: say("the code is not in force", "el código no está vigente")
        case .otherClass: say("for goods of another class", "para mercancía de otra clase")
        case .notYet: say("not begun yet", "aún no comienza")
        case .expired: say("expired", "vencida")
        case .withdrawn: say("withdrawn", "retirada")
        case .usedUp: say("used up", "agotada")
        case .toleranceExceeded: say("over its value and tolerance", "rebasa valor y tolerancia")
        case .quantityExceeded: say("over its quantity", "rebasa la cantidad")
        case .noQuantity: say("no quantity is given", "falta la cantidad")
        case .destination: say("for another destination", "para otro destino")
        case .endUse: say("for another end use", "para otro uso final")
        case .otherParty: say("for other parties", "para otras partes")
        case .denied: say("a denied party", "parte denegada")
        case .filing: say("the filing is missing or wrong", "falta la declaración o es errónea")
        case .countFull: say("more was drawn than is kept", "más usos de los que se guardan")
        }
    }

    private static let links = [
        "exporter": "exportador", "manufacturer": "fabricante", "carrier": "transportista",
        "driver": "conductor", "importer": "importador", "consignee": "consignatario",
        "seal": "sello",
    ]
}

extension String {
    fileprivate func lastRange(of text: String) -> Range<Index>? { ranges(of: text).last }
}
