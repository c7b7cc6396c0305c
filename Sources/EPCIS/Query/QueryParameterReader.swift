import Model

/// From one parameter to what it wants of an event.
struct QueryParameterReader {
    let parameter: QueryParameter
    let prefixes: PrefixMap

    var name: String { parameter.name }
    var values: [String] { parameter.values }

    func condition() throws(QueryFlaw) -> QueryCondition {
        guard !values.isEmpty, !values.contains("") || name.hasPrefix("EXISTS_") else {
            throw refusal("at least one value, and no empty one")
        }
        if let known = try fixed() { return known }
        if let moment = try momentCondition() { return moment }
        if let pair = try pairCondition() { return pair }
        if let sensed = try sensedCondition() { return sensed }
        if let own = try ownField() { return own }
        throw QueryFlaw(.queryParameter, unknown)
    }

    /// Parameters of the standard that need master data are left out, and say so.
    private var unknown: String {
        switch name {
        case "WD_readPoint", "WD_bizLocation":
            "\(name) asks for what lies within a place, which only master data tells, and none is "
                + "kept here; name each place in EQ_\(name.dropFirst(3))"
        case _ where name.hasPrefix("HASATTR_") || name.hasPrefix("EQATTR_"):
            "\(name.prefix(80)) asks for attributes of master data, and none is kept here"
        default:
            "\(name.prefix(80)) is no parameter known here; see docs/formats/epcis-rest.md, and "
                + "write fields of your own as EQ_prefix:name"
        }
    }

    private func fixed() throws(QueryFlaw) -> QueryCondition? {
        switch name {
        case "eventType", "EQ_eventType": return .type(try eventTypes())
        case "EQ_action": return .action(try actions())
        case "EQ_bizStep": return .word(.bizStep, try words(.bizStep))
        case "EQ_disposition": return .word(.disposition, try words(.disposition))
        case "EQ_persistentDisposition_set": return .word(.set, try words(.set))
        case "EQ_persistentDisposition_unset": return .word(.unset, try words(.unset))
        case "EQ_errorReason": return .word(.reason, try words(.reason))
        case "EQ_readPoint": return .place("readPoint", try things())
        case "EQ_bizLocation": return .place("bizLocation", try things())
        case "EQ_eventID": return .eventID(values)
        case "EQ_transformationID": return .transformationID(values)
        case "EQ_correctiveEventID": return .correctiveEventID(values)
        case "EXISTS_errorDeclaration": return .exists("errorDeclaration", try flag())
        case "EXISTS_sensorElementList", "EXISTS_sensorElement":
            return .exists("sensorElementList", try flag())
        case "EXISTS_ilmd": return .exists("ilmd", try flag())
        case "MATCH_epc": return .things([.epc], try patterns())
        case "MATCH_parentID": return .things([.parent], try patterns())
        case "MATCH_inputEPC": return .things([.input], try patterns())
        case "MATCH_outputEPC": return .things([.output], try patterns())
        case "MATCH_anyEPC": return .things(EPCRole.instances, try patterns())
        case "MATCH_epcClass": return .things([.epcClass], try patterns())
        case "MATCH_inputEPCClass": return .things([.inputClass], try patterns())
        case "MATCH_outputEPCClass": return .things([.outputClass], try patterns())
        case "MATCH_anyEPCClass": return .things(EPCRole.classes, try patterns())
        default: return nil
        }
    }

    private func pairCondition() throws(QueryFlaw) -> QueryCondition? {
        for field in QueryCondition.PairField.allCases {
            let start = "EQ_\(field.rawValue)_"
            guard name.hasPrefix(start) else { continue }
            let text = String(name.dropFirst(start.count))
            try check(text, field.types)
            let type = Spelling.word(text, field.types, prefixes)
            return .pair(field, type: type, try things())
        }
        return nil
    }

    private func eventTypes() throws(QueryFlaw) -> [String] {
        let known = [
            "ObjectEvent", "AggregationEvent", "AssociationEvent", "TransactionEvent",
            "TransformationEvent",
        ]
        for value in values where !known.contains(value) && !value.contains(":") {
            throw refusal("\(known.joined(separator: ", ")), or the URI of a type of your own")
        }
        for value in values { _ = try declared(value) }
        return values.map(prefixes.expanded)
    }

    private func actions() throws(QueryFlaw) -> [String] {
        guard values.allSatisfy(["ADD", "OBSERVE", "DELETE"].contains) else {
            throw refusal("ADD, OBSERVE or DELETE")
        }
        return values
    }

    private func words(_ field: QueryCondition.WordField) throws(QueryFlaw) -> [String] {
        for value in values { try check(value, field.list) }
        return values.map { Spelling.word($0, field.list, prefixes) }
    }

    /// A bare word that is not in its list would be found in no event, and nobody told why.
    func check(_ word: String, _ list: WordList) throws(QueryFlaw) {
        guard word.contains(":") || list.words.contains(word) else {
            throw refusal(
                "\(list.wanted(insteadOf: word)), or a URI: no event can say another bare word",
                insteadOf: word)
        }
        _ = try declared(word)
    }

    private func things() throws(QueryFlaw) -> [String] {
        for value in values { _ = try declared(value) }
        return values.map { Spelling.thing($0, prefixes) }
    }

    /// A name whose prefix stands for nothing would be found in no event, and nobody told why.
    func declared(_ text: String) throws(QueryFlaw) -> String {
        guard let prefix = prefixes.undeclared(text) else { return text }
        throw QueryFlaw(
            .queryParameter,
            "\(name.prefix(80)): the prefix \"\(prefix.prefix(40))\" is not declared; send a "
                + "header GS1-Extensions: \(prefix.prefix(40))=ADDRESS with what it stands for (a "
                + "scheme of addresses stands for itself), or declare it in the @context of a "
                + "query's body")
    }

    private func patterns() throws(QueryFlaw) -> [EPCPattern] {
        // A name without a scheme is nobody's EPC: nothing would ever be found.
        guard values.allSatisfy({ $0.contains(":") }) else {
            throw refusal("an EPC URI, a Digital Link or a pattern urn:epc:idpat:…")
        }
        do {
            var patterns: [EPCPattern] = []
            for value in values { patterns.append(try EPCPattern(try declared(value), prefixes)) }
            return patterns
        } catch {
            let isNamed = error.advice.hasPrefix(name)
            let advice = error.advice.hasPrefix(": ") ? error.advice : ": " + error.advice
            throw QueryFlaw(error.exception, isNamed ? error.advice : name + advice)
        }
    }

    func refusal(_ wanted: String, insteadOf sent: String? = nil) -> QueryFlaw {
        .parameter(name, sent: sent ?? values.joined(separator: "|"), wanted: wanted)
    }

    func one() throws(QueryFlaw) -> String {
        guard values.count == 1, let value = values.first else { throw refusal("one value") }
        return value
    }

    func flag() throws(QueryFlaw) -> Bool {
        switch try one() {
        case "true", "": return true
        case "false": return false
        default: throw refusal("true or false")
        }
    }

    func number() throws(QueryFlaw) -> Double {
        guard let number = Double(try one()), number.isFinite else { throw refusal("a number") }
        return number
    }

    func moment() throws(QueryFlaw) -> Instant {
        let text = try one()
        do { return try Instant(rfc3339: text) } catch {
            throw refusal("a date and time with its zone: 2026-01-05T08:00:00.000-06:00")
        }
    }

    func count(upTo most: Int) throws(QueryFlaw) -> Int {
        guard let count = Int(try one()), count > 0, count <= most else {
            throw refusal(
                most == .max ? "a whole number above 0" : "a whole number from 1 to \(most)")
        }
        return count
    }

    func choice() throws(QueryFlaw) -> EventQuery.Order {
        guard let order = EventQuery.Order(rawValue: try one()) else {
            throw refusal("eventTime or recordTime")
        }
        return order
    }

    func direction() throws(QueryFlaw) -> Bool {
        switch try one() {
        case "ASC": return true
        case "DESC": return false
        default: throw refusal("ASC or DESC")
        }
    }
}
