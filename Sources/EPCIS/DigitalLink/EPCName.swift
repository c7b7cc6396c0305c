/// Reads an EPC URI and writes the canonical Digital Link of the key it names.
///
/// Sources: GS1 EPC Tag Data Standard for the syntax, GS1 Digital Link for the link; the cases
/// that both leave open follow the reference implementation's test vectors.
struct EPCName {
    private static let start: StaticString = "urn:epc:"

    private let scheme: EPCScheme
    private var rest: ArraySlice<UInt8>
    private var out: [UInt8] = []

    /// Appends the link; false and nothing appended when it is no EPC URI, or one without a GS1
    /// key (a container, a vessel).
    static func write(_ uri: ArraySlice<UInt8>, to out: inout [UInt8]) -> Bool {
        guard var name = EPCName(uri) else { return false }
        let before = out.count
        swap(&name.out, &out)
        let isWritten = name.write()
        swap(&name.out, &out)
        if !isWritten { out.removeLast(out.count - before) }
        return isWritten
    }

    /// What an EPC URI of a known scheme should look like; nil when it does.
    static func flaw(in uri: ArraySlice<UInt8>) -> String? {
        guard var name = EPCName(uri) else { return nil }
        // Patterns may leave more open than the class; they are asked for, not captured.
        switch name.scheme.tail {
        case .any, .anyOfPieces: return nil
        case .none, .qualifier, .appended, .appendedDigits, .pieces, .partSerial: break
        }
        name.out.reserveCapacity(uri.count + 20)
        return name.write() ? nil : name.scheme.wanted
    }

    private init?(_ uri: ArraySlice<UInt8>) {
        guard Self.start.begins(uri) else { return nil }
        let body = uri.startIndex + Self.start.count
        guard let kind = uri[body...].firstIndex(of: UInt8(ascii: ":")),
            let colon = uri[(kind + 1)...].firstIndex(of: UInt8(ascii: ":")),
            let scheme = EPCScheme.lexicon[uri[body..<colon]]
        else { return nil }
        self.scheme = scheme
        rest = uri[(colon + 1)...]
    }

    private mutating func write() -> Bool {
        out.append("https://id.gs1.org/")
        out.append(scheme.key)
        out.append("/")
        let company = digits()
        guard (6...12).contains(company.count), takePoint() else { return false }
        guard scheme.digits > 0 else { return writeFree(company) }
        let reference = digits()
        guard company.count + reference.count == scheme.digits else { return false }
        writeKey(company, reference)
        return writeTail()
    }

    private mutating func writeKey(_ company: ArraySlice<UInt8>, _ reference: ArraySlice<UInt8>) {
        let keyStart = out.count
        if scheme.isPadded { out.append(UInt8(ascii: "0")) }
        if scheme.leads, let lead = reference.first { out.append(lead) }
        out += company
        out += scheme.leads ? reference.dropFirst() : reference
        out.append(CheckDigit.of(out[keyStart...]))
    }

    private mutating func writeTail() -> Bool {
        switch scheme.tail {
        case .none: return rest.isEmpty
        case .qualifier(let identifier, let max):
            guard takePoint() else { return false }
            // A place's extension of 0 means the place itself.
            if scheme.digits == 12, rest.elementsEqual([UInt8(ascii: "0")]) { return true }
            out.append("/")
            out.append(identifier)
            out.append("/")
            return writeText(max: max)
        case .appended(let max): return takePoint() && writeText(max: max)
        case .appendedDigits(let max): return takePoint() && writeDigits(max: max)
        case .pieces:
            guard writePieces(), takePoint() else { return false }
            out.append("/21/")
            return writeText(max: 20)
        case .anyOfPieces: return writePieces() && isAny
        case .any: return isAny
        case .partSerial: preconditionFailure("part numbers have free references")
        }
    }

    /// Free references: an asset, a consignment, a part.
    private mutating func writeFree(_ company: ArraySlice<UInt8>) -> Bool {
        out += company
        let left = EPCScheme.freeMax - company.count
        switch scheme.tail {
        case .none: return writeText(max: left)
        case .any, .partSerial:
            guard let point = rest.lastIndex(of: UInt8(ascii: ".")) else { return false }
            let part = rest[..<point]
            guard (1...left).contains(EPCText.length(ofPart: part) ?? 0) else { return false }
            out += part
            rest = rest[point...]
            if case .any = scheme.tail { return isAny }
            guard takePoint() else { return false }
            out.append("/8011/")
            return writeDigits(max: 12)
        case .qualifier, .appended, .appendedDigits, .pieces, .anyOfPieces: return false
        }
    }

    private mutating func writePieces() -> Bool {
        for _ in 0..<2 {
            guard takePoint() else { return false }
            let number = digits()
            guard number.count == 2 else { return false }
            out += number
        }
        return true
    }

    private mutating func writeText(max: Int) -> Bool {
        guard let length = EPCText.length(of: rest), (1...max).contains(length) else {
            return false
        }
        EPCText.write(rest, to: &out)
        return true
    }

    private mutating func writeDigits(max: Int) -> Bool {
        let number = digits()
        out += number
        return rest.isEmpty && (1...max).contains(number.count)
    }

    private var isAny: Bool { rest.elementsEqual(".*".utf8) }

    private mutating func digits() -> ArraySlice<UInt8> {
        let digits = rest.prefix { $0 &- 48 < 10 }
        rest = rest[digits.endIndex...]
        return digits
    }

    private mutating func takePoint() -> Bool {
        guard rest.first == UInt8(ascii: ".") else { return false }
        rest = rest.dropFirst()
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
