#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

extension Feature {
    /// What the feature says of a declaration, without whether that is good or bad.
    func spanish(_ value: Float) -> String {
        guard !value.isNaN else { return "\(spanishSubject): no consta o aún no se conoce" }
        let number = Double(value)
        switch self {
        case .rate(let profile):
            return "declaraciones anteriores \(profile.spanish): cerca del "
                + "\(Figure.percent(value)) con hallazgo"
        case .seen(let profile):
            return value == 0
                ? "ninguna declaración anterior \(profile.spanish)"
                : "\(Figure.text(number)) declaraciones anteriores \(profile.spanish)"
        case .circle(.exportersOfImporter):
            return "este importador trató antes con \(Figure.text(number)) exportadores"
        case .circle(.importersOfExporter):
            return "este exportador trató antes con \(Figure.text(number)) importadores"
        case .circle(.importersOfDeclarant):
            return "este declarante actuó antes por \(Figure.text(number)) importadores"
        case .goods: return "mercancía del SA \(Figure.subheading(value))"
        case .netMass: return "masa neta \(Figure.text(number, decimals: 1)) kg"
        case .value: return "valor \(Figure.text(number))"
        case .price: return "valor de \(Figure.text(number, decimals: 2)) por kilogramo"
        case .dutyRate: return "tasa de arancel \(Figure.text(number, decimals: 1)) %"
        case .dutyAtStake: return "arancel en juego \(Figure.text(number))"
        case .priceDifference, .massDifference:
            return "\(spanishSubject) es \(Figure.text(ratio(number), decimals: 2)) veces lo "
                + "usual en esta mercancía"
        case .priceDeviation, .massDeviation:
            let side = number < 0 ? "por debajo" : "por encima"
            return "\(spanishSubject) está \(Figure.text(abs(number), decimals: 1)) "
                + "desviaciones típicas \(side) de lo usual en esta mercancía"
        }
    }

    private var spanishSubject: String {
        switch self {
        case .rate(let profile), .seen(let profile): "declaraciones anteriores \(profile.spanish)"
        case .circle(.exportersOfImporter): "exportadores de este importador"
        case .circle(.importersOfExporter): "importadores de este exportador"
        case .circle(.importersOfDeclarant): "importadores de este declarante"
        case .goods: "mercancía"
        case .netMass: "masa neta"
        case .value: "valor"
        case .price, .priceDifference, .priceDeviation: "el valor por kilogramo"
        case .dutyRate: "tasa de arancel"
        case .dutyAtStake: "arancel en juego"
        case .massDifference, .massDeviation: "la masa neta"
        }
    }

    /// Differences of logarithms are told as a multiple.
    func ratio(_ difference: Double) -> Double { exp(difference) }
}
