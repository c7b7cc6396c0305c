import Model

extension PrehashWriter {
    /// A value in its one spelling; nothing for an object or a list.
    mutating func text(_ node: Int, _ vocabulary: Check.Vocabulary?) {
        switch outline.kind(node) {
        case .string: string(trimmed(outline.range(node)), vocabulary)
        case .number:
            let range = outline.range(node)
            out.append(NumberText.canonical(outline.bytes[range]) ?? Array(outline.bytes[range]))
        case .bool:
            // As the reference prints it, in Python's spelling.
            out.append(outline.isText(outline.range(node), "true") ? "True".utf8 : "False".utf8)
        case .null: out.append("None".utf8)
        case .object, .array: break
        }
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, Self.isSpace(outline.bytes[first]) { range.removeFirst() }
        while let last = range.last, Self.isSpace(outline.bytes[last]) { range.removeLast() }
        return range
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

    private mutating func string(_ range: Range<Int>, _ vocabulary: Check.Vocabulary?) {
        if let words = vocabulary?.words, words.lexicon[outline.bytes, range] != nil {
            out.append(words.address.utf8)
            return out.append(outline.bytes[range])
        }
        if let (address, local) = expanded(range) {
            return canonical(Array(address) + outline.bytes[local])
        }
        let older: StaticString = "urn:epcglobal:cbv:"
        guard outline.starts(range, with: older) else { return canonical(outline.bytes[range]) }
        let text = Array(outline.bytes[range])
        for list in WordList.withOlderWords where text.starts(with: list.older.utf8) {
            out.append(list.address.utf8)
            return out.append(text.dropFirst(list.older.utf8.count))
        }
        out.append(text)
    }

    private mutating func canonical(_ text: [UInt8]) { canonical(text[...]) }

    private mutating func canonical(_ text: ArraySlice<UInt8>) {
        if let number = NumberText.canonical(text) { return out.append(number) }
        if !out.write({ DigitalLink.write(text, to: &$0) }) { out.append(text) }
    }

    /// UTC with three decimals; what is no time stays as it is.
    mutating func time(_ node: Int) {
        guard outline.kind(node) == .string else { return text(node, nil) }
        let range = trimmed(outline.range(node))
        do {
            let moment = try Instant(rfc3339Bytes: outline.bytes.span.extracting(range))
            let rounded = Instant(milliseconds: moment.milliseconds + carry(range))
            out.append(rounded.rfc3339.utf8)
        } catch { out.append(outline.bytes[range]) }
    }

    /// One when the decimals behind the third are rounded up: from a 5 on, as CBV 2.0 has it.
    private func carry(_ range: Range<Int>) -> Int64 {
        let text = outline.bytes[range]
        // A date, a T and a time are 19 bytes; then a point, three decimals and the one asked for.
        let fourth = text.startIndex + 23
        guard text.count > 23, text[text.startIndex + 19] == UInt8(ascii: "."),
            text[text.startIndex + 20..<fourth].allSatisfy({ $0 &- 48 < 10 })
        else { return 0 }
        return text[fourth] >= UInt8(ascii: "5") && text[fourth] <= UInt8(ascii: "9") ? 1 : 0
    }
}
