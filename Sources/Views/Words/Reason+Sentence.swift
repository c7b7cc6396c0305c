package import Model

extension Reason {
    /// Why a channel was chosen, without a tense: it is read when the load is long across.
    package func sentence(in language: Language) -> String {
        let words = Words(language), name = code.name(in: language)
        guard !detail.isEmpty else { return name }
        switch code {
        // A suspicion is recorded under the finding's code, which is no word for a person.
        case .custodyBroken, .custodySuspect, .custodyIntact, .custodyHealed:
            let kind = Finding.Kind(rawValue: detail)?.name(in: language)
            return "\(name) (\(kind ?? detail))"
        case .sealBelowClass:
            return
                "\(name) (\(detail.replacing(" is class ", with: words.say(", class ", ", clase "))))"
        case .officerInspected:
            return name + ": "
                + (detail == "not clean" ? words.say("not clean", "no limpia") : detail)
        case .officerHold, .officerRelease: return "\(name): “\(detail)”"
        case .declaredFast, .declaredTier, .noProgramme, .noSeal, .randomCheck,
            .weakContainerNumber, .exposedLong, .firstSeenParty, .nightDeparture, .silent, .ruleHit,
            .ruleHold, .highScore, .lowScore, .examinedSound, .examinedFound, .laneOpen:
            return "\(name) (\(detail))"
        case .certifiedTier, .standingLost, .cardLost, .deniedParty:
            return "\(name) (\(words.standing(detail)))"
        case .licenceStop: return "\(name) (\(words.licence(detail)))"
        case .listedParty, .listedNote, .listedCleared:
            return "\(name) (\(words.listed(detail)))"
        case .laneClosed: return "\(name) (\(words.links(detail)))"
        }
    }

    /// The finding that a reason of custody's rests on.
    package var finding: Finding.Kind? {
        switch code {
        case .custodyBroken, .custodySuspect: Finding.Kind(rawValue: detail)
        case .custodyIntact, .custodyHealed, .declaredFast, .declaredTier, .noProgramme,
            .sealBelowClass, .noSeal, .randomCheck, .weakContainerNumber, .exposedLong,
            .firstSeenParty, .nightDeparture, .officerRelease, .officerHold, .officerInspected,
            .silent, .certifiedTier, .standingLost, .cardLost, .deniedParty, .ruleHit, .ruleHold,
            .highScore, .lowScore, .examinedSound, .examinedFound, .licenceStop, .listedParty,
            .listedNote, .listedCleared, .laneOpen, .laneClosed:
            nil
        }
    }
}

extension Reason {
    /// Of people and papers, one that a clearance falls for.
    var speaksAgainst: Bool {
        [.standingLost, .cardLost, .deniedParty, .licenceStop, .listedParty].contains(code)
    }
}

extension [Reason] {
    package func sentence(in language: Language) -> String {
        map { $0.sentence(in: language) }.joined(separator: ", ")
    }
}

extension Reason.Code {
    package func name(in language: Language) -> String {
        let words = Words(language)
        return switch self {
        case .custodyIntact: words.say("Custody intact", "Custodia íntegra")
        case .custodySuspect: words.say("Custody in doubt", "Custodia en duda")
        case .custodyBroken: words.say("Custody broken", "Custodia rota")
        case .custodyHealed:
            words.say("Custody restored by an authority", "Custodia restablecida por una autoridad")
        case .declaredFast: words.say("FAST declared", "FAST declarado")
        case .declaredTier: words.say("C-TPAT tier declared", "Nivel C-TPAT declarado")
        case .noProgramme: words.say("No trusted programme", "Sin programa de confianza")
        case .sealBelowClass:
            words.say("A seal below high security", "Un sello inferior a alta seguridad")
        case .noSeal: words.say("No seal", "Sin sello")
        case .randomCheck: words.say("Picked by the random draw", "Elegida por el sorteo")
        case .weakContainerNumber:
            words.say("Weak container check digit", "Dígito verificador débil")
        case .exposedLong: words.say("Stood exposed for long", "Mucho tiempo expuesta")
        case .firstSeenParty:
            words.say("A party seen for the first time", "Parte vista por primera vez")
        case .nightDeparture: words.say("Departed at night", "Salió de noche")
        case .officerRelease: words.say("An officer released it", "Un oficial la liberó")
        case .officerHold: words.say("An officer holds it", "Un oficial la retiene")
        case .officerInspected: words.say("An officer looked inside", "Un oficial la revisó")
        case .silent: words.say("Nothing was heard", "Sin señales")
        case .certifiedTier:
            words.say("Certified by its programme", "Certificada por su programa")
        case .standingLost: words.say("Not in good standing", "Sin situación vigente")
        case .cardLost: words.say("Driver's card not good", "Tarjeta del conductor no vigente")
        case .deniedParty: words.say("A denied party", "Parte denegada")
        case .ruleHit: words.say("A rule asks for it", "Una regla lo pide")
        case .ruleHold: words.say("A rule holds it", "Una regla la retiene")
        case .highScore: words.say("A high score", "Puntuación alta")
        case .lowScore: words.say("A low score", "Puntuación baja")
        case .examinedSound:
            words.say("Examined, nothing found", "Revisada, sin hallazgos")
        case .examinedFound: words.say("Examined, something found", "Revisada, con hallazgos")
        case .licenceStop:
            words.say("Export licence", "Licencia de exportación")
        case .listedParty:
            words.say(
                "Like a restricted party, an officer must look",
                "Parecida a una parte restringida, debe revisarla un oficial")
        case .listedNote:
            words.say("Somewhat like a restricted party", "Algo parecida a una parte restringida")
        case .listedCleared:
            words.say(
                "Like a restricted party, found to be another",
                "Parecida a una parte restringida, resultó ser otra")
        case .laneOpen: words.say("Every link fits the trusted lane", "Cumple el carril confiable")
        case .laneClosed:
            words.say("Not for the trusted lane", "No cumple el carril confiable")
        }
    }
}
