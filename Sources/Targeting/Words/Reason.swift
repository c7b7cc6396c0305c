package import Model

/// Why a score is what it is: one feature, what it was, and what it added to the log-odds.
package struct Reason: Hashable, Sendable {
    package let feature: Feature
    /// NaN when nobody told it or nothing was known yet.
    package let value: Float
    /// Above zero it raises the score, below it lowers it. All of a row's, with the base, sum to
    /// its log-odds.
    package let contribution: Double
    /// A share of earlier ones that were alike, where there is none: then it is the share of all.
    package let isOfNone: Bool

    package init(
        _ feature: Feature, value: Float, contribution: Double, isOfNone: Bool = false
    ) {
        self.feature = feature
        self.value = value
        self.contribution = contribution
        self.isOfNone = isOfNone
    }

    package func sentence(_ language: Language) -> String {
        switch language {
        case .english: "\(english) (\(isRaising ? "raises" : "lowers") the score)"
        case .spanish: "\(spanish) (\(isRaising ? "sube" : "baja") la puntuación)"
        }
    }

    /// A share of nothing would state a fact that does not exist.
    private var english: String {
        guard isOfNone, case .rate(let profile) = feature else { return feature.english(value) }
        return "no earlier declaration \(profile.english); of all, about \(Figure.percent(value)) "
            + "found wrong"
    }

    private var spanish: String {
        guard isOfNone, case .rate(let profile) = feature else { return feature.spanish(value) }
        return "ninguna declaración anterior \(profile.spanish); de todas, cerca del "
            + "\(Figure.percent(value)) con hallazgo"
    }

    package var isRaising: Bool { contribution > 0 }
}

extension RiskModel {
    /// The reasons of one row of features, the heaviest first; features that added nothing are
    /// left out, and equal weights keep the order of the features.
    package func reasons(_ row: Span<Float>) -> [Reason] {
        let parts = trees.contributions(row).features
        var reasons: [Reason] = []
        for (place, feature) in features.enumerated() where parts[place] != 0 {
            reasons.append(
                Reason(
                    feature, value: row[place], contribution: parts[place],
                    isOfNone: isOfNone(feature, row)))
        }
        let order = reasons.indices.sorted {
            (abs(reasons[$1].contribution), $0) < (abs(reasons[$0].contribution), $1)
        }
        return order.map { reasons[$0] }
    }

    private func isOfNone(_ feature: Feature, _ row: Span<Float>) -> Bool {
        guard case .rate(let profile) = feature,
            let place = features.firstIndex(of: .seen(profile))
        else { return false }
        return row[place] == 0
    }
}
