package import Model

extension Channel {
    package func name(in language: Language) -> String {
        let words = Words(language)
        return switch self {
        case .releaseTrustedLane: words.say("Trusted lane", "Carril confiable")
        case .release: words.say("Release", "Libre")
        case .documentReview: words.say("Document review", "Revisión documental")
        case .nonIntrusiveScan: words.say("X-ray scan", "Rayos X")
        case .canine: words.say("Canine", "Binomio canino")
        case .physicalExam: words.say("Physical exam", "Reconocimiento físico")
        case .hold: words.say("Hold", "Retenido")
        }
    }
}

extension TripStatus {
    package func name(in language: Language) -> String {
        let words = Words(language)
        return switch self {
        case .declared: words.say("Declared", "Declarado")
        case .enRoute: words.say("En route", "En ruta")
        case .queued: words.say("In the queue", "En la fila")
        case .atPrimary: words.say("At primary", "En primaria")
        case .secondary: words.say("Secondary", "Secundaria")
        case .crossed: words.say("Crossed", "Cruzó")
        }
    }
}

extension CustodyAccount.State {
    package func name(in language: Language) -> String {
        let words = Words(language)
        return switch self {
        case .intact: words.say("Intact", "Íntegra")
        case .suspect: words.say("In doubt", "En duda")
        case .broken: words.say("Broken", "Rota")
        case .healed: words.say("Healed", "Restablecida")
        }
    }
}

extension Finding.Severity {
    package func name(in language: Language) -> String {
        let words = Words(language)
        return switch self {
        case .notice: words.say("Notice", "Aviso")
        case .warning: words.say("Warning", "Advertencia")
        case .alarm: words.say("Alarm", "Alarma")
        }
    }
}

extension Zone.Role {
    package func name(in language: Language) -> String {
        let words = Words(language)
        return switch self {
        case .plant: words.say("plant", "planta")
        case .yard: words.say("yard", "patio")
        case .fuel: words.say("fuel stop", "gasolinera")
        case .checkpoint: words.say("checkpoint", "puesto de control")
        case .queue: words.say("export queue", "fila de exportación")
        case .primary: words.say("primary", "primaria")
        case .secondary: words.say("secondary", "secundaria")
        case .farSide: words.say("far side", "otro lado")
        case .restricted: words.say("restricted", "zona restringida")
        }
    }
}

extension Revocation.Cause {
    package func name(in language: Language) -> String {
        switch self {
        case .found(let kind): kind.name(in: language)
        case .standing: Words(language).say("Standing lost", "Confianza perdida")
        case .targeting:
            Words(language).say("To be examined", "Por revisar")
        case .licence:
            Words(language).say("Licence does not cover it", "La licencia no la cubre")
        case .listed:
            Words(language).say("Like a restricted party", "Parecida a una parte restringida")
        }
    }
}

extension Finding.Kind {
    package func name(in language: Language) -> String {
        let words = Words(language)
        return switch self {
        case .sealMismatch: words.say("Seal differs", "Sello distinto")
        case .sealBroken: words.say("Seal broken", "Sello roto")
        case .sealMissing: words.say("Seal missing", "Sello faltante")
        case .sealReplaced: words.say("Seal replaced", "Sello cambiado")
        case .doorOpened: words.say("Door opened", "Puerta abierta")
        case .unplannedStop: words.say("Unplanned stop", "Parada no prevista")
        case .routeDeparture: words.say("Off the route", "Fuera de ruta")
        case .hiddenDwell: words.say("Hidden stop", "Parada oculta")
        case .silence: words.say("Silence", "Silencio")
        case .impossibleJump: words.say("Impossible jump", "Salto imposible")
        case .tooCleanTrack: words.say("Track too clean", "Rastro demasiado limpio")
        case .tractorSwap: words.say("Tractor swapped", "Cambio de tractor")
        case .trailerSwap: words.say("Trailer swapped", "Cambio de remolque")
        case .driverSwap: words.say("Driver swapped", "Cambio de conductor")
        case .weightChange: words.say("Weight changed", "Cambio de peso")
        case .queueDwell: words.say("Left behind in the queue", "Rezago en la fila")
        case .inspectionMissing: words.say("Inspection missing", "Falta inspección")
        case .inspectionFailed: words.say("Inspection failed", "Inspección no aprobada")
        case .deviceFault: words.say("Device fault", "Falla del equipo")
        }
    }
}
