import Model

/// The sentences of a timeline.
extension Words {
    func declared(_ trip: Trip) -> String {
        let seals = trip.seals.map(\.mark.description).joined(separator: ", ")
        let under = seals.isEmpty ? say("no seal", "sin sello") : seals
        return say("Declared: tractor ", "Declarado: tractor ") + trip.tractor.description
            + say(", trailer ", ", remolque ") + trip.trailer.description
            + say(", seals ", ", sellos ") + under
    }

    func reported(_ position: Position) -> String {
        guard position.isValid else {
            return (sensors(position) ?? say("Tracker", "Rastreador"))
                + say(", no place known", ", sin lugar conocido")
        }
        let spot = degrees(position.place) + (position.speed.map { ", \($0.spoken)" } ?? "")
        return (sensors(position) ?? say("Position", "Posición")) + " · " + spot
    }

    private func sensors(_ position: Position) -> String? {
        if position.seal == .cut {
            return say("The e-seal reports a cut", "El sello electrónico reporta un corte")
        }
        if position.door == .open {
            return position.openingAuthorised
                ? say("Door open, announced", "Puerta abierta, anunciada")
                : say("Door open", "Puerta abierta")
        }
        guard position.seal == .fault else { return nil }
        return say("The e-seal reports a fault", "El sello electrónico reporta una falla")
    }

    /// Latitude first, as people say it; four decimals are ten metres.
    private func degrees(_ place: Coordinate) -> String {
        "\(place.latitude.fixed(4)), \(place.longitude.fixed(4))"
    }

    func seal(_ seal: SealObservation) -> String {
        let marks = seal.seals.map(\.mark.description).joined(separator: ", ")
        var text =
            switch seal.action {
            case .affixed: say("Sealed with ", "Sellado con ")
            case .checked: say("Seal checked: ", "Sello revisado: ")
            case .removed: say("Seal removed: ", "Sello retirado: ")
            }
        text += marks
        if let old = seal.replaces { text += say(", in place of ", ", en lugar de ") + old }
        if let reason = seal.reason { text += say(", because: ", ", porque: ") + reason }
        if let read = seal.readInstead { text += say("; it reads ", "; se lee ") + read }
        if let condition = seal.condition { text += " (\(name(condition)))" }
        return text
    }

    func door(_ door: DoorObservation) -> String {
        let state =
            door.state == .open
            ? say("Door open", "Puerta abierta") : say("Door closed", "Puerta cerrada")
        return door.isAlarm ? state + say(", sensor alarm", ", alarma del sensor") : state
    }

    func passage(_ passage: Passage) -> String {
        let place = passage.role.map { $0.name(in: language) } ?? passage.place?.description ?? "?"
        return passage.direction == .departed
            ? say("Departed: ", "Salida: ") + place : say("Arrived: ", "Llegada: ") + place
    }

    func sighting(_ seen: Sighting) -> String {
        var parts: [String] = []
        if let tractor = seen.tractor {
            parts.append(say("tractor ", "tractor ") + tractor.description)
        }
        if let trailer = seen.trailer {
            parts.append(say("trailer ", "remolque ") + trailer.description)
        }
        if let driver = seen.driver {
            parts.append(say("driver ", "conductor ") + driver.description)
        }
        let announced = seen.isAnnounced ? say(" (announced)", " (anunciado)") : ""
        return say("Seen: ", "Visto: ") + parts.joined(separator: ", ") + announced
    }

    func inspection(_ inspection: Inspection) -> String {
        let list =
            inspection.list == .examination
            ? say("Examination", "Reconocimiento")
            : say(
                "\(inspection.list.rawValue) inspection",
                "Inspección de \(inspection.list.rawValue.prefix { $0 != "-" }) puntos")
        if inspection.passed { return list + say(": passed", ": aprobada") }
        let points = inspection.failedPoints.joined(separator: ", ")
        return list + say(": failed", ": no aprobada") + (points.isEmpty ? "" : " (\(points))")
    }

    func weighing(_ weighing: Weighing) -> String {
        say("Weighed: ", "Pesaje: ") + weighing.gross.spoken + ", \(name(weighing.scale))"
    }

    private func name(_ scale: Weighing.Scale) -> String {
        switch scale {
        case .staticCertified: say("certified static scale", "báscula estática certificada")
        case .singleDraft: say("scale for the whole truck", "báscula de camión completo")
        case .typeIV: say("scale in the road, type IV", "báscula dinámica, tipo IV")
        case .typeIII: say("scale in the road, type III", "báscula dinámica, tipo III")
        case .typeI: say("scale in the road, type I", "báscula dinámica, tipo I")
        }
    }

    func decided(_ decision: Decision) -> String {
        say("Decision \(decision.number): ", "Decisión \(decision.number): ")
            + decision.channel.name(in: language)
    }

    /// A sender's word alone does not take back what breaks custody: decision 16.
    func corrected(_ correction: Correction) -> String {
        let head =
            if let authority = correction.authority {
                say(
                    "\(authority) says that an earlier record was wrong. It counts no more; a break "
                        + "judged before stands until an officer acts: ",
                    "\(authority) declara erróneo un registro anterior. Ya no cuenta; una rotura ya "
                        + "juzgada sigue hasta que actúe un oficial: ")
            } else {
                say(
                    "Sender says that an earlier record of its own was wrong. Only a passage, a remark, "
                        + "a passed inspection or a closed door is taken back so: ",
                    "El emisor declara erróneo un registro suyo. Solo así se retira un paso, una nota, "
                        + "una inspección aprobada o una puerta cerrada: ")
            }
        return head + correction.reason
    }

    func erased(_ erasure: Erasure) -> String {
        say(
            "Erased by \(erasure.by) (facts: \(erasure.facts)): ",
            "Borrado por \(erasure.by) (hechos: \(erasure.facts)): ") + erasure.reason
    }

    func changed(_ change: PolicyChange) -> String {
        let before = change.before.map { say(", before by \($0)", ", antes según \($0)") } ?? ""
        return say("Decided from here on by policy ", "Desde aquí se decide según la política ")
            + change.policy + before
    }

    func adopted(_ adoption: Adoption) -> String {
        let count = adoption.places.count
        return say(
            "Declared after \(count) of its events were kept; they are judged with it: ",
            "Se declaró después de guardar \(count) de sus eventos; se juzgan con él: ")
            + adoption.places.prefix(Self.placesShown).map(\.description).joined(separator: ", ")
            + (count > Self.placesShown ? ", …" : "")
    }

    /// A line of a timeline; the record itself names all.
    private static let placesShown = 12

    func act(_ act: OfficerAct) -> String {
        let deed =
            switch act.kind {
            case .inspect(true): say("Officer looked inside: clean", "El oficial revisó: limpio")
            case .inspect(false):
                say("Officer looked inside: not clean", "El oficial revisó: no limpio")
            case .reseal(let seals):
                say("Officer resealed with ", "El oficial selló de nuevo con ")
                    + seals.map(\.mark.description).joined(separator: ", ")
            case .release: say("Officer released the load", "El oficial liberó la carga")
            case .hold: say("Officer holds the load", "El oficial retiene la carga")
            case .orderOpening: say("Officer ordered an opening", "El oficial ordenó abrir")
            case .orderDetour: say("Officer ordered a detour", "El oficial ordenó un desvío")
            }
        return act.note.isEmpty ? deed : "\(deed). \(act.note)"
    }

    private func name(_ condition: SealObservation.Condition) -> String {
        switch condition {
        case .right: say("undamaged", "sin daños")
        case .damaged: say("damaged", "dañado")
        case .missing: say("missing", "faltante")
        case .broken: say("broken", "roto")
        case .faulty: say("faulty", "defectuoso")
        }
    }
}
