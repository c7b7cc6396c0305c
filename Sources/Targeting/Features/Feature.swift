package import Declarations

/// One number that the trees ask about. Its name stands in the model file.
package enum Feature: Hashable, Sendable {
    /// Share of earlier declarations that were alike and found wrong, smoothed.
    case rate(Profile)
    /// How many were alike.
    case seen(Profile)
    case circle(History.Circle)
    /// The HS subheading as a number: neighbours in the tariff are neighbours in kind.
    case goods
    case netMass, value, price, dutyRate, dutyAtStake
    case priceDifference, priceDeviation, massDifference, massDeviation

    /// Profiles whose number of earlier declarations is told beside their rate: it says whether
    /// the rate means anything, and tells a newcomer from an old acquaintance.
    private static let counted: [Profile] = [.importer, .importerExporter, .route, .copy]

    /// All features, in the order in which models have them.
    package static let all: [Feature] =
        Profile.allCases.filter { $0 != .everything }.map(Feature.rate)
        + counted.map(Feature.seen) + History.Circle.allCases.map(Feature.circle)
        + [
            .goods, .netMass, .value, .price, .dutyRate, .dutyAtStake, .priceDifference,
            .priceDeviation,
            .massDifference, .massDeviation,
        ]

    package var name: String {
        switch self {
        case .rate(let profile): "\(profile.rawValue).rate"
        case .seen(let profile): "\(profile.rawValue).seen"
        case .circle(let circle): circle.rawValue
        case .goods: "goods"
        case .netMass: "netMass"
        case .value: "value"
        case .price: "price"
        case .dutyRate: "dutyRate"
        case .dutyAtStake: "dutyAtStake"
        case .priceDifference: "price.difference"
        case .priceDeviation: "price.deviation"
        case .massDifference: "mass.difference"
        case .massDeviation: "mass.deviation"
        }
    }

    /// Whether a file with these fields has it.
    package func isTold(by fields: Set<Field>) -> Bool {
        switch self {
        case .rate(let profile), .seen(let profile): profile.parts(in: fields) != nil
        case .circle(let circle): fields.isSuperset(of: [circle.owner, circle.partner])
        case .dutyRate, .dutyAtStake: fields.contains(.dutyRate)
        case .goods, .netMass, .value, .price, .priceDifference, .priceDeviation, .massDifference,
            .massDeviation:
            true
        }
    }

    package static func all(in fields: Set<Field>) -> [Feature] {
        all.filter { $0.isTold(by: fields) }
    }

    package static let byName: [String: Feature] = Dictionary(
        uniqueKeysWithValues: all.map { ($0.name, $0) })
}

extension Feature {
    /// Every field that some feature is made from. What a file tells beyond them is validated and
    /// not learnt from.
    package static let fields: Set<Field> = Profile.allCases.reduce(
        into: [.date, .hsCode, .netMass, .value]
    ) { fields, profile in fields.formUnion(profile.parts.map(\.field)) }
}
