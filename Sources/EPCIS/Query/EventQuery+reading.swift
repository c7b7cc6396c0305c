package import JSON
import Model

/// A parameter as it came: of a URL one text with bars between its values, of a body a list.
package struct QueryParameter: Hashable, Sendable {
    package let name: String
    package let values: [String]

    package init(_ name: String, _ values: [String]) {
        self.name = name
        self.values = values
    }

    /// From a URL, percent signs undone.
    package init(_ name: String, text: String) {
        let values = text.split(separator: "|", omittingEmptySubsequences: false)
        self.init(name, values.map(String.init))
    }
}

extension EventQuery {
    /// A query's body: an object with a member for each parameter. A single text may hold several
    /// values with bars between them, as in a URL; a value with a bar in it stands in a list.
    package init(body: JSONValue, prefixes start: PrefixMap = PrefixMap()) throws(QueryFlaw) {
        guard let members = body.members else {
            throw QueryFlaw(
                .queryValidation, "the query is no object; wanted one with its parameters as names")
        }
        var prefixes = start
        prefixes.enter(body["@context"])
        var parameters: [QueryParameter] = []
        for member in members where member.name != "@context" && member.value != .null {
            parameters.append(QueryParameter(member.name, try Self.texts(member)))
        }
        try self.init(parameters, prefixes: prefixes)
    }

    private static func texts(_ member: JSONMember) throws(QueryFlaw) -> [String] {
        var texts: [String] = []
        if let text = member.value.string { return QueryParameter(member.name, text: text).values }
        for value in member.value.array ?? [member.value] {
            switch value {
            case .string(let text), .number(let text): texts.append(text)
            case .bool(let flag): texts.append(String(flag))
            case .null, .array, .object:
                throw QueryFlaw(
                    .queryValidation,
                    "\(member.name): wanted a text, a number, true or false, or a list of them")
            }
        }
        return texts
    }

    package init(
        _ parameters: [QueryParameter], prefixes: PrefixMap = PrefixMap()
    ) throws(QueryFlaw) {
        self.init()
        guard parameters.count <= Self.conditionsMax else {
            throw QueryFlaw(
                .queryTooComplex,
                "there are \(parameters.count) parameters; wanted at most \(Self.conditionsMax)")
        }
        for parameter in parameters { try add(parameter, prefixes) }
        if countLimit != nil, maxCount != nil {
            throw QueryFlaw(
                .queryParameter, "eventCountLimit and maxEventCount exclude each other; send one")
        }
        if countLimit != nil, !saysOrder {
            throw QueryFlaw(
                .queryParameter,
                "eventCountLimit without orderBy says not which events to leave out; "
                    + "add orderBy=eventTime or orderBy=recordTime")
        }
    }

    private mutating func add(
        _ parameter: QueryParameter, _ prefixes: PrefixMap
    ) throws(QueryFlaw) {
        guard parameter.values.count <= Self.valuesMax else {
            throw QueryFlaw(
                .queryTooComplex,
                "\(parameter.name) has \(parameter.values.count) values; "
                    + "wanted at most \(Self.valuesMax)")
        }
        let reader = QueryParameterReader(parameter: parameter, prefixes: prefixes)
        switch parameter.name {
        case "orderBy":
            order = try reader.choice()
            saysOrder = true
        case "orderDirection": isAscending = try reader.direction()
        case "eventCountLimit": countLimit = try reader.count(upTo: .max)
        case "maxEventCount": maxCount = try reader.count(upTo: .max)
        case "perPage": perPage = try reader.count(upTo: Self.perPageMax)
        default: conditions.append(try reader.condition())
        }
    }
}
