extension Validator {
    mutating func persistentDisposition(_ node: Int) {
        object(node, .persistentDisposition)
        guard outline.kind(node) == .object else { return }
        if outline.member(.set, of: node) == nil, outline.member(.unset, of: node) == nil {
            missing(.set, in: node, "the dispositions that are set or unset from now on")
        }
    }

    /// A URI, or several.
    mutating func certification(_ node: Int) {
        guard outline.kind(node) == .array else { return uri(node) }
        for child in outline.children(of: node) { uri(child) }
    }

    mutating func context(_ node: Int) {
        switch outline.kind(node) {
        case .object: break
        case .array:
            for child in outline.children(of: node) where outline.kind(child) != .object {
                contextAddress(child)
            }
            distinct(node)
        case .string, .number, .bool, .null: contextAddress(node)
        }
        if asksRules, prefixes.isOverfull {
            refuse(node, "over \(Prefixes.declaredMax) terms are declared; wanted fewer")
        }
    }

    private mutating func contextAddress(_ node: Int) {
        guard outline.kind(node) == .string,
            URIFormat.accepts(outline.bytes, outline.range(node))
        else { return fail(node, "the address of a JSON-LD context, or an object with prefixes") }
    }

    mutating func errorDeclaration(_ node: Int) {
        object(node, .errorDeclaration)
        guard asksRules, let reason = outline.member(.reason, of: node),
            isDidNotOccur(reason),
            let corrective = outline.member(.correctiveEventIDs, of: node),
            !outline.isEmpty(corrective)
        else { return }
        refuse(
            corrective,
            "the event did not occur, so no other event corrects it; wanted no correctiveEventIDs, "
                + "or the reason \"incorrect_data\"")
    }

    private func isDidNotOccur(_ reason: Int) -> Bool {
        outline.isString(reason, "did_not_occur")
            || outline.isString(reason, "https://ref.gs1.org/cbv/ER-did_not_occur")
            || outline.isString(reason, "cbv:ER-did_not_occur")
    }
}
