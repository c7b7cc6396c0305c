extension Finding.Cause {
    func spanish(_ severity: Finding.Severity) -> String {
        switch self {
        case .sealMismatch(let expected, let read):
            severity == .warning
                ? "Se leyó el sello \(read) por \(expected): letras parecidas. Léalo de nuevo."
                : "El sello \(read) no es el esperado \(expected). Guárdelo y revise la carga."
        case .sealBroken(let seal):
            severity == .warning
                ? "El sello \(seal) está dañado. Revíselo en la próxima parada."
                : "El sello \(seal) fue cortado o roto sin orden. Detenga la carga y revísela."
        case .sealMissing(let seal): "Falta el sello \(seal). Detenga la carga y revísela."
        case .sealReplaced(let old, let new):
            (old.isEmpty
                ? "Se puso el sello \(new)" : "El sello \(old) fue cambiado por \(new)")
                + " sin autoridad. Pregunte quién fue; revise."
        case .doorOpened(let zone):
            severity == .notice
                ? "Puerta abierta con permiso\(zone.map { " en \($0)" } ?? " en el camino")."
                : "Puerta abierta \(zone.map { "en \($0)" } ?? "en plena vía") sin permiso. "
                    + "Llame al conductor ya."
        case .unplannedStop(let lasted, let zone, let othersMoved):
            "Estuvo parado \(lasted.spoken) \(zone.map { "en \($0)" } ?? "en el camino")"
                + (othersMoved > 0
                    ? othersMoved == 1
                        ? " mientras pasó otro camión" : " mientras pasaron \(othersMoved) camiones"
                    : " sin razón conocida")
                + ". Llame al conductor y revise el sello."
        case .routeDeparture(let distance, let lasted):
            severity == .notice
                ? "Salió de la ruta \(distance.spoken) por \(lasted.spoken), con orden o con otros."
                : "Salió de la ruta \(distance.spoken) por \(lasted.spoken). "
                    + (severity == .alarm ? "Llame al conductor y revise." : "Pregunte por qué.")
        case .hiddenDwell(let gap, let unexplained):
            "Sin señal \(gap.spoken), \(unexplained.spoken) más de lo que toma el tramo. "
                + "Revise el sello."
        case .silence(let lasted): "Sin noticias desde hace \(lasted.spoken). Llame al conductor."
        case .impossibleJump(let speed):
            "El rastro salta a \(speed.spoken): las posiciones son falsas. Localice el camión."
        case .tooCleanTrack(let lasted):
            "Por \(lasted.spoken) el rastro es demasiado parejo para ser real. Localice el camión."
        case .tractorSwap(let expected, let seen):
            "Lo jala el tractor \(seen) y no \(expected) como se declaró. Detenga la carga."
        case .trailerSwap(let expected, let seen):
            severity == .warning
                ? "El transportista dice que la carga sigue en el remolque \(seen), no en \(expected). Pásela por rayos X."
                : "Se vio el remolque \(seen) en lugar de \(expected). Detenga la carga."
        case .driverSwap(let expected, let seen):
            "Conduce \(seen) y no \(expected) como se declaró. Pregunte al transportista."
        case .weightChange(let difference, let detectable):
            severity == .notice
                ? "Pesado de nuevo, \(difference.signed); estas básculas no ven menos de "
                    + "\(detectable.spoken)."
                : "El peso cambió \(difference.signed); estas básculas ven "
                    + "\(detectable.spoken). Revise la carga."
        case .queueDwell(let lasted, let usual):
            "En la fila \(lasted.spoken); otros salen en \(usual.spoken). Revise el sello."
        case .inspectionMissing:
            "No hay inspección registrada antes de la salida. Inspeccione antes de cruzar."
        case .inspectionFailed(let points):
            points.isEmpty
                ? "La inspección encontró algo. Detenga la carga."
                : "La inspección falló en: \(points.joined(separator: ", ")). Corríjalo."
        case .deviceFault(let what):
            "El equipo no responde por la carga: \(Self.inSpanish(what)). Revíselo."
        }
    }

    /// What custody names in English where it names equipment.
    private static func inSpanish(_ what: String) -> String {
        let overflow = " further findings were not kept"
        if what.hasSuffix(overflow) {
            return "no se guardaron otros \(what.dropLast(overflow.count)) hallazgos"
        }
        return switch what {
        case "electronic seal": "sello electrónico"
        case "sensor alarm behind a closed door": "alarma del sensor tras una puerta cerrada"
        default: what
        }
    }
}
