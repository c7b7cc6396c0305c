import Model

extension Validator {
    mutating func run(_ scalar: Check.Scalar, _ node: Int) {
        switch scalar {
        case .text: if outline.kind(node) != .string { fail(node, "a string") }
        case .number: if outline.kind(node) != .number { fail(node, "a number without quotes") }
        case .boolean: if outline.kind(node) != .bool { fail(node, "true or false") }
        case .uri: uri(node)
        case .time: time(node)
        case .hex: text(node, Pattern.isHex, "hexadecimal digits")
        case .unit: text(node, Pattern.isUnit, "a UN/ECE unit of two or three characters: KGM")
        case .offset: text(node, Pattern.isOffset, "the local offset from UTC: -06:00")
        case .version: text(node, Pattern.isVersion, "a version: 2.0")
        case .action:
            guard isAction(node, "OBSERVE") || isAction(node, "ADD") || isAction(node, "DELETE")
            else { return fail(node, "\"ADD\", \"OBSERVE\" or \"DELETE\"") }
        }
    }

    private func isAction(_ node: Int, _ word: StaticString) -> Bool {
        outline.isString(node, word)
    }

    private mutating func text(
        _ node: Int, _ accepts: ([UInt8], Range<Int>) -> Bool, _ wanted: StaticString
    ) {
        guard outline.kind(node) == .string, accepts(outline.bytes, outline.range(node)) else {
            return fail(node, wanted.description)
        }
    }

    mutating func uri(_ node: Int) {
        guard outline.kind(node) == .string else { return fail(node, "a URI in quotes") }
        let range = outline.range(node)
        guard URIFormat.accepts(outline.bytes, range) else {
            return fail(node, "a URI with its scheme: urn:epc:id:..., https://..., geo:...")
        }
        if asksRules { identifier(node) }
    }

    private mutating func time(_ node: Int) {
        guard instant(node) != nil else {
            return fail(node, "a date and time with its zone: 2026-01-05T08:00:00.000-06:00")
        }
    }

    /// The moment that a string spells; there is no year 0, so that no reader counts years BC.
    func instant(_ node: Int) -> Instant? {
        guard outline.kind(node) == .string else { return nil }
        let range = outline.range(node)
        guard range.count >= 20, !outline.starts(range, with: "0000") else { return nil }
        do {
            return try Instant(rfc3339Bytes: outline.bytes.span.extracting(range))
        } catch { return nil }
    }

    /// A word of one of the lists, or a URI that is none of the spellings the list replaces.
    mutating func word(_ vocabulary: Check.Vocabulary, _ node: Int) {
        let list = vocabulary.words
        guard outline.kind(node) == .string else { return fail(node, wanted(list, nil)) }
        let range = outline.range(node)
        if list.lexicon[outline.bytes, range] != nil { return }
        guard URIFormat.accepts(outline.bytes, range) else {
            return fail(node, wanted(list, outline.text(node)))
        }
        guard !vocabulary.barred.contains(where: { outline.starts(range, with: $0) }) else {
            return fail(node, "the bare word, without what stands before it")
        }
        if asksRules { checkPrefix(of: node, at: range) }
    }

    private func wanted(_ list: WordList, _ sent: String?) -> String {
        list.wanted(insteadOf: sent) + ", or a URI"
    }
}
