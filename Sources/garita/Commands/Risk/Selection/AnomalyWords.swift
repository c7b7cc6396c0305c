import Reports
import Selection

/// What stands out, in words.
enum AnomalyWords {
    static func phrase(_ kind: Anomaly.Kind) -> Phrase {
        switch kind {
        case .officerFinds:
            Phrase("finds of the officer", "hallazgos del oficial")
        case .brokerFinds: Phrase("finds with the broker", "hallazgos con el agente")
        case .meetings:
            Phrase("officer meets broker often", "el oficial coincide a menudo con el agente")
        case .pairFinds:
            Phrase("few finds of the pair", "pocos hallazgos de la pareja")
        }
    }
}
