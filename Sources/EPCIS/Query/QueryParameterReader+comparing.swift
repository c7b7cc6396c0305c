import Model

extension QueryParameterReader {
    /// What stands before the first underscore, if it compares, and the rest.
    private var compared: (by: ValueComparison.Operator, field: String)? {
        guard let bar = name.firstIndex(of: "_"),
            let by = ValueComparison.Operator(rawValue: String(name[..<bar]))
        else { return nil }
        return (by, String(name[name.index(after: bar)...]))
    }

    func momentCondition() throws(QueryFlaw) -> QueryCondition? {
        guard let (by, field) = compared else { return nil }
        switch field {
        case "eventTime", "recordTime", "errorDeclarationTime", "errorDeclaration_Time":
            guard by == .greaterOrEqual || by == .less else {
                throw QueryFlaw(
                    .queryParameter, "\(name): a time is bounded by GE_\(field) and LT_\(field)")
            }
            let what: QueryCondition.MomentField =
                switch field {
                case "eventTime": .eventTime
                case "recordTime": .recordTime
                default: .declarationTime
                }
            return .moment(what, by, try moment())
        case "startTime", "endTime", "time":
            guard by != .equal else { return nil }
            return .sensedMoment(field, by, try moment())
        default: return nil
        }
    }

    private static let sensedTexts: Set = [
        "type", "deviceID", "deviceMetadata", "rawData", "dataProcessingMethod", "microorganism",
        "chemicalSubstance", "bizRules", "stringValue", "hexBinaryValue", "uriValue",
        "booleanValue", "component", "coordinateReferenceSystem", "exception",
    ]

    /// Those of them that are words of a list.
    private static let sensedWords: [String: WordList] = [
        "type": .measurements, "exception": .alerts, "component": .components,
    ]

    private static let measures: Set = [
        "value", "minValue", "maxValue", "meanValue", "sDev", "percValue", "percRank",
    ]

    func sensedCondition() throws(QueryFlaw) -> QueryCondition? {
        guard let (by, field) = compared else { return nil }
        if field == "quantity" { return .quantity(by, kind: nil, try number()) }
        if field.hasPrefix("quantity_") {
            let unit = String(field.dropFirst("quantity_".count))
            let wanted = UnitOfMeasure.measure(try number(), unit)
            return .quantity(by, kind: wanted.kind, wanted.value)
        }
        if by == .equal, Self.sensedTexts.contains(field) {
            // What else sensors say in texts may have a colon in it and be no name.
            if let list = Self.sensedWords[field] {
                for value in values { try check(value, list) }
            }
            return .sensedText(
                field, values.map { QueryCondition.sensedWord(field, $0, prefixes) })
        }
        let parts = field.split(separator: "_", maxSplits: 1).map(String.init)
        guard let member = parts.first, Self.measures.contains(member) else { return nil }
        let unit = parts.count == 2 ? parts[1] : ""
        let wanted = UnitOfMeasure.measure(try number(), unit)
        return .measured(member, by, kind: wanted.kind, wanted.value)
    }

    /// `EQ_`, `GT_`, `EXISTS_` and the like with a name of somebody's own vocabulary.
    func ownField() throws(QueryFlaw) -> QueryCondition? {
        if name.hasPrefix("EXISTS_") {
            guard let area = try area(of: String(name.dropFirst("EXISTS_".count))) else {
                return nil
            }
            return .hasField(area, try flag())
        }
        guard let (by, field) = compared, let area = try area(of: field) else { return nil }
        if by != .equal { _ = try one() }
        return .field(area, values.map { ValueComparison(by, $0) })
    }

    private func area(of field: String) throws(QueryFlaw) -> ExtensionArea? {
        var rest = field[...]
        var isInner = false
        if rest.hasPrefix("INNER_") {
            isInner = true
            rest = rest.dropFirst("INNER_".count)
        }
        let place =
            ExtensionArea.Place.allCases.first {
                $0 != .event && rest.hasPrefix($0.rawValue + "_")
            } ?? .event
        if place != .event { rest = rest.dropFirst(place.rawValue.count + 1) }
        guard rest.contains(":") else { return nil }
        _ = try declared(String(rest))
        return ExtensionArea(place: place, isInner: isInner, names: Self.names(rest, prefixes))
    }

    /// A sign between vocabulary and name belongs to neither: `https://voc.example.org#score`.
    private static func names(_ name: Substring, _ prefixes: PrefixMap) -> Set<String> {
        let whole = prefixes.expanded(String(name))
        let parts = whole.split(separator: "#", maxSplits: 1)
        return parts.count == 2 ? [whole, parts.joined()] : [whole]
    }
}
