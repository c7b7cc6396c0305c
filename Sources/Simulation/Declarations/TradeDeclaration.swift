/// A simulated declaration, and the truth about it.
package struct TradeDeclaration: Hashable, Sendable {
    package enum Wrong: String, CaseIterable, Hashable, Sendable {
        case undervalued, misclassified, split, mule
    }

    package let id: String
    /// Days since 1970-01-01.
    package let day: Int32
    package let office: Int
    package let importer: Int
    package let exporter: Int
    package let declarant: Int
    package let carrier: Int
    /// Ten digits.
    package let hsCode: String
    package let origin: String
    package let dutyRate: Double
    package let netMass: Double
    package let value: Double

    /// nil when nothing is wrong.
    package internal(set) var wrong: Wrong?
    package let nature: TraderNature
    package let evaded: Double
    /// What was seen of its custody on the way; nil mostly.
    package let custody: String?
    package let delayDays: Int32
    /// Importer, exporter, declarant, carrier, chapter, origin, price against earlier ones and
    /// custody: one number each, no two kinds sharing any.
    package internal(set) var categories: [UInt64] = []

    package var duty: Double {
        value < TradeParameters.dutyFreeValue ? 0 : value * dutyRate / 100
    }
}

/// What an importer is at heart. Nobody in the world can see it.
package enum TraderNature: String, CaseIterable, Hashable, Sendable {
    case honest, opportunist, crook

    var wrongRate: Double {
        switch self {
        case .honest: TradeParameters.honestRate
        case .opportunist: TradeParameters.opportunistRate
        case .crook: TradeParameters.crookRate
        }
    }
}
