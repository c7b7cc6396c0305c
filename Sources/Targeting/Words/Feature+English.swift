extension Feature {
    /// What the feature says of a declaration, without whether that is good or bad.
    func english(_ value: Float) -> String {
        guard !value.isNaN else { return "\(englishSubject): not told or not known yet" }
        let number = Double(value)
        switch self {
        case .rate(let profile):
            return "earlier declarations \(profile.english): about \(Figure.percent(value)) "
                + "found wrong"
        case .seen(let profile):
            return value == 0
                ? "no earlier declaration \(profile.english)"
                : "\(Figure.text(number)) earlier declarations \(profile.english)"
        case .circle(.exportersOfImporter):
            return "this importer dealt with \(Figure.text(number)) exporters before"
        case .circle(.importersOfExporter):
            return "this exporter dealt with \(Figure.text(number)) importers before"
        case .circle(.importersOfDeclarant):
            return "this declarant acted for \(Figure.text(number)) importers before"
        case .goods: return "goods of HS \(Figure.subheading(value))"
        case .netMass: return "net mass \(Figure.text(number, decimals: 1)) kg"
        case .value: return "value \(Figure.text(number))"
        case .price: return "value of \(Figure.text(number, decimals: 2)) a kilogram"
        case .dutyRate: return "rate of duty \(Figure.text(number, decimals: 1)) %"
        case .dutyAtStake: return "duty at stake \(Figure.text(number))"
        case .priceDifference, .massDifference:
            return "\(englishSubject) is \(Figure.text(ratio(number), decimals: 2)) times "
                + "what is usual for these goods"
        case .priceDeviation, .massDeviation:
            let side = number < 0 ? "below" : "above"
            return "\(englishSubject) is \(Figure.text(abs(number), decimals: 1)) standard "
                + "deviations \(side) what is usual for these goods"
        }
    }

    private var englishSubject: String {
        switch self {
        case .rate(let profile), .seen(let profile): "earlier declarations \(profile.english)"
        case .circle(.exportersOfImporter): "exporters of this importer"
        case .circle(.importersOfExporter): "importers of this exporter"
        case .circle(.importersOfDeclarant): "importers of this declarant"
        case .goods: "goods"
        case .netMass: "net mass"
        case .value: "value"
        case .price, .priceDifference, .priceDeviation: "value per kilogram"
        case .dutyRate: "rate of duty"
        case .dutyAtStake: "duty at stake"
        case .massDifference, .massDeviation: "net mass"
        }
    }
}
