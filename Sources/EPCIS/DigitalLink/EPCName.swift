/// Reads an EPC URI and writes the canonical Digital Link of the key it names.
///
/// Sources: GS1 EPC Tag Data Standard for the syntax, GS1 Digital Link for the link; the cases
/// that both leave open follow the reference implementation's test vectors.
struct EPCName {
    private static let start: StaticString = "urn:epc:"

    private let scheme: EPCScheme
    private let text: ArraySlice<UInt8>
    private var at: Int

    /// Appends the link; false and nothing appended when it is no EPC URI, or one without a GS1
    /// key (a container, a vessel).
    static func write(_ uri: ArraySlice<UInt8>, to out: inout [UInt8]) -> Bool {
        guard var name = EPCName(uri) else { return false }
        let before = out.count
        if name.write(to: &out) { return true }
        out.removeLast(out.count - before)
        return false
    }

    /// What an EPC URI of a known scheme should look like; nil when it does.
    static func flaw(in uri: ArraySlice<UInt8>) -> String? {
        guard var name = EPCName(uri) else { return nil }
        // Patterns may leave more open than the class; they are asked for, not captured.
        switch name.scheme.tail {
        case .any, .anyOfPieces: return nil
        case .none, .qualifier, .appended, .appendedDigits, .pieces, .partSerial: break
        }
        var out: [UInt8] = []
        out.reserveCapacity(uri.count + 20)
        return name.write(to: &out) ? nil : name.scheme.wanted
    }

    private init?(_ uri: ArraySlice<UInt8>) {
        guard Self.start.begins(uri) else { return nil }
        let body = uri.startIndex + Self.start.count
        // The kind of URI, a colon, the scheme, a colon.
        var colon = body
        for _ in 0..<2 {
            while colon < uri.endIndex, uri[colon] != UInt8(ascii: ":") { colon += 1 }
            guard colon < uri.endIndex else { return nil }
            colon += 1
        }
        guard let scheme = EPCScheme.lexicon[uri, body..<colon - 1] else { return nil }
        self.scheme = scheme
        text = uri
        at = colon
    }

    private mutating func write(to out: inout [UInt8]) -> Bool {
        out.append("https://id.gs1.org/")
        out.append(scheme.key)
        out.append("/")
        let company = digits()
        guard (6...12).contains(company.count), takePoint() else { return false }
        guard scheme.digits > 0 else { return writeFree(company, to: &out) }
        let reference = digits()
        guard company.count + reference.count == scheme.digits else { return false }
        writeKey(company, reference, to: &out)
        return writeTail(to: &out)
    }

    private func writeKey(
        _ company: Range<Int>, _ reference: Range<Int>, to out: inout [UInt8]
    ) {
        let keyStart = out.count
        if scheme.isPadded { out.append(UInt8(ascii: "0")) }
        if scheme.leads, !reference.isEmpty { out.append(text[reference.lowerBound]) }
        out += text[company]
        out += text[scheme.leads ? reference.dropFirst() : reference]
        out.append(CheckDigit.of(out, keyStart..<out.count))
    }

    private mutating func writeTail(to out: inout [UInt8]) -> Bool {
        switch scheme.tail {
        case .none: return at == text.endIndex
        case .qualifier(let identifier, let max):
            guard takePoint() else { return false }
            // A place's extension of 0 means the place itself.
            if scheme.digits == 12, isRest("0") { return true }
            out.append("/")
            out.append(identifier)
            out.append("/")
            return writeText(max: max, to: &out)
        case .appended(let max): return takePoint() && writeText(max: max, to: &out)
        case .appendedDigits(let max): return takePoint() && writeDigits(max: max, to: &out)
        case .pieces:
            guard writePieces(to: &out), takePoint() else { return false }
            out.append("/21/")
            return writeText(max: 20, to: &out)
        case .anyOfPieces: return writePieces(to: &out) && isRest(".*")
        case .any: return isRest(".*")
        case .partSerial: preconditionFailure("part numbers have free references")
        }
    }

    /// Free references: an asset, a consignment, a part.
    private mutating func writeFree(_ company: Range<Int>, to out: inout [UInt8]) -> Bool {
        out += text[company]
        let left = EPCScheme.freeMax - company.count
        switch scheme.tail {
        case .none: return writeText(max: left, to: &out)
        case .any, .partSerial:
            guard let point = text[at...].lastIndex(of: UInt8(ascii: ".")) else { return false }
            let part = text[at..<point]
            guard (1...left).contains(EPCText.length(ofPart: part) ?? 0) else { return false }
            out += part
            at = point
            if case .any = scheme.tail { return isRest(".*") }
            at += 1
            out.append("/8011/")
            return writeDigits(max: 12, to: &out)
        case .qualifier, .appended, .appendedDigits, .pieces, .anyOfPieces: return false
        }
    }

    private mutating func writePieces(to out: inout [UInt8]) -> Bool {
        for _ in 0..<2 {
            guard takePoint() else { return false }
            let number = digits()
            guard number.count == 2 else { return false }
            out += text[number]
        }
        return true
    }

    private mutating func writeText(max: Int, to out: inout [UInt8]) -> Bool {
        guard let length = EPCText.length(of: text[at...]), (1...max).contains(length) else {
            return false
        }
        EPCText.write(text[at...], to: &out)
        return true
    }

    private mutating func writeDigits(max: Int, to out: inout [UInt8]) -> Bool {
        let number = digits()
        out += text[number]
        return at == text.endIndex && (1...max).contains(number.count)
    }

    private func isRest(_ word: StaticString) -> Bool {
        text.endIndex - at == word.count && word.begins(text, at: at..<text.endIndex)
    }

    private mutating func digits() -> Range<Int> {
        let start = at
        while at < text.endIndex, text[at] &- 48 < 10 { at += 1 }
        return start..<at
    }

    private mutating func takePoint() -> Bool {
        guard at < text.endIndex, text[at] == UInt8(ascii: ".") else { return false }
        at += 1
        return true
    }
}

extension EPCScheme {
    /// A sentence's end: what should have stood there.
    var wanted: String {
        let start = "urn:epc:\(name)"
        let key =
            digits > 0
            ? "company prefix and reference with \(digits) digits in all"
            : "a company prefix of 6 to 12 digits and a reference, "
                + "\(Self.freeMax) characters in all at most"
        switch tail {
        case .none, .any, .anyOfPieces: return "\(start) and \(key), a point between them"
        case .qualifier(_, let max), .appended(let max):
            return "\(start), \(key), and 1 to \(max) characters, points between them"
        case .appendedDigits(let max):
            return "\(start), \(key), and 1 to \(max) digits, points between them"
        case .pieces:
            return "\(start), \(key), piece and total of two digits each, and a serial number"
        case .partSerial: return "\(start), \(key), and a serial number of 1 to 12 digits"
        }
    }
}
