extension Validator {
    mutating func list(_ node: Int, of items: Check.Items) {
        switch items {
        case .uris: each(node, .uri, "URIs")
        case .distinctURIs: distinct(node, .uri, "URIs")
        case .dispositions: distinct(node, .word(.disposition), atLeast: 1, "dispositions")
        case .quantities: each(node, .quantity, "quantity elements")
        case .transactions: each(node, .transaction, "business transactions")
        case .someTransactions: each(node, .transaction, atLeast: 1, "business transactions")
        case .sources: each(node, .source, "sources")
        case .destinations: each(node, .destination, "destinations")
        case .sensorElements: each(node, .sensorElement, "sensor elements")
        case .sensorReports: each(node, .sensorReport, atLeast: 1, "sensor reports")
        case .vocabularies: each(node, .vocabulary, "vocabularies")
        case .vocabularyElements: each(node, .vocabularyElement, "vocabulary elements")
        case .attributes: each(node, .attribute, "attributes")
        }
    }

    private mutating func each(
        _ node: Int, _ shape: Shape, atLeast: Int = 0, _ title: StaticString
    ) {
        guard isList(node, atLeast: atLeast, title) else { return }
        for child in outline.children(of: node) where !isFull { object(child, shape) }
    }

    private mutating func each(
        _ node: Int, _ check: Check, atLeast: Int = 0, _ title: StaticString
    ) {
        guard isList(node, atLeast: atLeast, title) else { return }
        for child in outline.children(of: node) where !isFull { run(check, child) }
    }

    private mutating func distinct(
        _ node: Int, _ check: Check, atLeast: Int = 0, _ title: StaticString
    ) {
        each(node, check, atLeast: atLeast, title)
        distinct(node)
    }

    private mutating func isList(_ node: Int, atLeast: Int, _ title: StaticString) -> Bool {
        guard outline.kind(node) == .array, atLeast == 0 || !outline.isEmpty(node) else {
            fail(node, "a list of \(title)\(atLeast > 0 ? " with at least one" : "")")
            return false
        }
        return true
    }

    /// No value twice in a list.
    mutating func distinct(_ node: Int) {
        guard outline.kind(node) == .array, let twice = outline.repeated(in: node) else { return }
        refuse(twice, "\(outline.shown(twice)) stands twice in the list; wanted it once")
    }
}
