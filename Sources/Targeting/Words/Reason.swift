package import Model

/// Why a score is what it is: one feature, what it was, and what it added to the log-odds.
package struct Reason: Hashable, Sendable {
    package let feature: Feature
    /// NaN when nobody told it or nothing was known yet.
    package let value: Float
    /// Above zero it raises the score, below it lowers it. All of a row's, with the base, sum to
    /// its log-odds.
    package let contribution: Double

    package init(_ feature: Feature, value: Float, contribution: Double) {
        self.feature = feature
        self.value = value
        self.contribution = contribution
    }

    package func sentence(_ language: Language) -> String {
        switch language {
        case .english: "\(feature.english(value)) (\(isRaising ? "raises" : "lowers") the score)"
        case .spanish: "\(feature.spanish(value)) (\(isRaising ? "sube" : "baja") la puntuación)"
        }
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
            reasons.append(Reason(feature, value: row[place], contribution: parts[place]))
        }
        let order = reasons.indices.sorted {
            (abs(reasons[$1].contribution), $0) < (abs(reasons[$0].contribution), $1)
        }
        return order.map { reasons[$0] }
    }
}
