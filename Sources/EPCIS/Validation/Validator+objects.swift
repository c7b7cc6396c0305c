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
                "\(quoted(node)) is no member of \(article(shape.title)); "
                    + (meant(node, in: shape) ?? "leave it out"))
        case .namedByURI:
            guard URIFormat.accepts(outline.bytes, outline.nameRange(node)) else {
                return refuse(
                    node,
                    "\(quoted(node)) is no member of \(article(shape.title)); "
                        + (meant(node, in: shape)
                            ?? "what is your own needs a prefix as in \"example:name\" that "
                            + "@context declares"))
            }
        case .any: break
        }
        if asksRules { checkPrefixes(of: node) }
    }

    /// The member that differs in nothing but the size of its letters.
    private func meant(_ node: Int, in shape: Shape) -> String? {
        let name = outline.name(node).lowercased()
        let field = FieldName.allCases.first {
            shape[$0] != nil && $0.spelled.lowercased() == name
        }
        return field.map { "did you mean \"\($0.spelled)\"?" }
    }

    mutating func run(_ check: Check, _ node: Int) {
        switch check {
        case .anything: break
        case .scalar(let scalar): run(scalar, node)
        case .word(let vocabulary): word(vocabulary, node)
        case .object(let part): object(node, part.shape)
        case .list(let items): list(node, of: items)
        case .certification: certification(node)
        case .context: context(node)
        case .errorDeclaration: errorDeclaration(node)
        case .events: events(node)
        case .persistentDisposition: persistentDisposition(node)
        case .persistentDispositionByRule: if asksRules { persistentDisposition(node) }
        case .attributeValue:
            switch outline.kind(node) {
            case .number, .string, .object: break
            case .array, .bool, .null: fail(node, "a number, a string or an object")
            }
        }
    }

    func quoted(_ node: Int) -> String { "\"" + outline.cut(outline.name(node)) + "\"" }

    func article(_ title: String) -> String {
        title.first.map { "aeiouAEIO".contains($0) } == true ? "an \(title)" : "a \(title)"
    }
}
