extension Validator {
    /// Every member of an object against its shape.
    mutating func object(_ node: Int, _ shape: Shape) {
        guard outline.kind(node) == .object else {
            return fail(node, "a JSON object: \(shape.title)")
        }
        for child in outline.children(of: node) where !outline.isReplaced(child) {
            if let check = shape[outline.nodes[child].field] {
                run(check, child)
            } else {
                other(child, in: shape)
            }
        }
        for field in shape.required where outline.member(field, of: node) == nil {
            missing(field, in: node, "\(field.spelled), which \(article(shape.title)) must have")
        }
    }

    /// A member that the standard does not name.
    private mutating func other(_ node: Int, in shape: Shape) {
        switch shape.others {
        case .none:
            return refuse(
                node,
                "\(quoted(node)) is no member of \(article(shape.title)); leave it out")
        case .namedByURI:
            guard URIFormat.accepts(outline.bytes, outline.nameRange(node)) else {
                return refuse(
                node,
                    "\(quoted(node)) is no member of \(article(shape.title)); what is your own "
                        + "needs a prefix as in \"example:name\" that @context declares")
            }
        case .any: break
        }
        if asksRules { checkPrefixes(of: node) }
    }

    mutating func run(_ check: Check, _ node: Int) {
        switch check {
        case .anything: break
        case .eventType: break
        case .text, .number, .boolean, .uri, .time, .hex, .unit, .offset, .version, .action:
            scalar(check, node)
        case .bizStep, .disposition, .transactionType, .partyType, .reason, .component,
            .measurement, .alert:
            word(check, node)
        case .uris: list(node, of: .uri, "a list of URIs")
        case .distinctURIs:
            list(node, of: .uri, "a list of URIs")
            distinct(node)
        case .certification: certification(node)
        case .quantities: list(node, of: .quantity, "a list of quantity elements")
        case .transactions: list(node, of: .transaction, "a list of business transactions")
        case .someTransactions:
            list(node, of: .transaction, atLeast: 1, "a list of business transactions")
        case .sources: list(node, of: .source, "a list of sources")
        case .destinations: list(node, of: .destination, "a list of destinations")
        case .sensorElements: list(node, of: .sensorElement, "a list of sensor elements")
        case .sensorReports:
            list(node, of: .sensorReport, atLeast: 1, "a list of sensor reports")
        case .sensorMetadata: object(node, .sensorMetadata)
        case .place: object(node, .place)
        case .persistentDisposition: persistentDisposition(node)
        case .persistentDispositionByRule: if asksRules { persistentDisposition(node) }
        case .dispositions:
            list(node, of: .disposition, atLeast: 1, "a list of dispositions")
            distinct(node)
        case .errorDeclaration: errorDeclaration(node)
        case .ilmd: object(node, .ilmd)
        case .context: context(node)
        case .header, .body, .queryBody, .queryResults, .resultsBody, .events, .masterData,
            .vocabularies, .vocabularyElements, .attributes, .attributeValue:
            envelope(check, node)
        }
    }

    private mutating func envelope(_ check: Check, _ node: Int) {
        switch check {
        case .header: object(node, .header)
        case .body: object(node, .body)
        case .queryBody: object(node, .queryBody)
        case .queryResults: object(node, .queryResults)
        case .resultsBody: object(node, .resultsBody)
        case .masterData: object(node, .masterData)
        case .events: events(node)
        case .vocabularies: list(node, of: .vocabulary, "a list of vocabularies")
        case .vocabularyElements:
            list(node, of: .vocabularyElement, "a list of vocabulary elements")
        case .attributes: list(node, of: .attribute, "a list of attributes")
        case .attributeValue:
            switch outline.kind(node) {
            case .number, .string, .object: break
            case .array, .bool, .null: fail(node, "a number, a string or an object")
            }
        default: preconditionFailure("the rest is told apart before")
        }
    }

    private mutating func list(
        _ node: Int, of shape: Shape, atLeast: Int = 0, _ wanted: StaticString
    ) {
        guard isList(node, atLeast: atLeast, wanted) else { return }
        for child in outline.children(of: node) where !isFull { object(child, shape) }
    }

    private mutating func list(
        _ node: Int, of check: Check, atLeast: Int = 0, _ wanted: StaticString
    ) {
        guard isList(node, atLeast: atLeast, wanted) else { return }
        for child in outline.children(of: node) where !isFull { run(check, child) }
    }

    private mutating func isList(_ node: Int, atLeast: Int, _ wanted: StaticString) -> Bool {
        guard outline.kind(node) == .array, atLeast == 0 || !outline.isEmpty(node) else {
            fail(node, wanted.description + (atLeast > 0 ? " with at least one" : ""))
            return false
        }
        return true
    }

    /// No value twice in a list.
    mutating func distinct(_ node: Int) {
        guard outline.kind(node) == .array, let twice = outline.repeated(in: node) else { return }
        refuse(twice, "\(outline.shown(twice)) stands twice in the list; wanted it once")
    }

    func quoted(_ node: Int) -> String { "\"" + outline.cut(outline.name(node)) + "\"" }

    func article(_ title: String) -> String {
        title.first.map { "aeiouAEIO".contains($0) } == true ? "an \(title)" : "a \(title)"
    }
}
