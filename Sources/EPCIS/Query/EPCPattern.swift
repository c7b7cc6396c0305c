/// A name of a thing, or a pattern of names, as the MATCH parameters have it.
///
/// `urn:epc:idpat:sgtin:0614141.112345.*` stands for every article of that class; written with `id`
/// instead of `idpat` it means the same, since that is how it is often asked. An event may name the
/// same thing by its EPC URI or by a Digital Link; both are found.
package struct EPCPattern: Hashable, Sendable {
    /// Names between these two, the second left out, can be meant. Ordered by their bytes.
    package struct Span: Hashable, Sendable {
        package let from: String
        /// nil: only `from` itself.
        package let to: String?
    }

    package let spans: [Span]
    /// For EPC URIs, what they begin with; a Digital Link does not tell where the company ends.
    private let start: String?
    /// The pattern's own text is also the name of a class, as quantities have it.
    private let own: String

    private static let patternStart = "urn:epc:idpat:"
    private static let nameStart = "urn:epc:id:"

    init(_ text: String, _ prefixes: PrefixMap) throws(QueryFlaw) {
        own = Spelling.thing(text, prefixes)
        guard let body = Self.body(text) else {
            spans = [Span(from: own, to: nil)]
            start = nil
            return
        }
        guard let pattern = Self.read(body) else {
            throw .parameter(
                "", sent: text,
                wanted: "an EPC URI, a Digital Link, or urn:epc:idpat: with * only at the end, "
                    + "behind a company prefix")
        }
        spans = pattern.spans + [Span(from: own, to: nil)]
        start = pattern.start
    }

    /// What stands behind the mark of a pattern; nil for a name.
    private static func body(_ text: String) -> Substring? {
        if text.hasPrefix(patternStart) { return text.dropFirst(patternStart.count) }
        guard text.hasPrefix(nameStart), text.hasSuffix(".*") else { return nil }
        return text.dropFirst(nameStart.count)
    }

    /// Whether a name as it stands in an event is meant.
    func accepts(_ name: String, canonical: String) -> Bool {
        guard canonical != own else { return true }
        if let start, name.hasPrefix("urn:epc:") {
            guard name.hasPrefix(Self.patternStart) else { return name.hasPrefix(start) }
            return (Self.nameStart + name.dropFirst(Self.patternStart.count)).hasPrefix(start)
        }
        return spans.contains { span in
            guard let to = span.to else { return span.from == canonical }
            return Self.precedes(canonical, to) && !Self.precedes(canonical, span.from)
        }
    }

    private static func precedes(_ a: String, _ b: String) -> Bool {
        a.utf8.lexicographicallyPrecedes(b.utf8)
    }

    private static func read(_ body: Substring) -> (spans: [Span], start: String?)? {
        guard let colon = body.firstIndex(of: ":") else { return nil }
        let scheme = String(body[..<colon])
        let parts = body[body.index(after: colon)...].split(
            separator: ".", omittingEmptySubsequences: false
        ).map(String.init)
        let fixed = parts.prefix { $0 != "*" }
        guard parts.allSatisfy({ $0 == "*" || !$0.contains("*") }), !fixed.isEmpty,
            parts.dropFirst(fixed.count).allSatisfy({ $0 == "*" })
        else { return nil }
        let said = fixed.joined(separator: ".")
        let whole = "urn:epc:id:\(scheme):\(said)"
        if fixed.count == parts.count {
            return ([Span(from: Spelling.canonical(whole), to: nil)], nil)
        }
        let links = links(scheme, Array(fixed), wildcards: parts.count - fixed.count)
        return ((links + [whole + "."]).map(span), whole + ".")
    }

    /// Everything that begins so: the next text of that length is the first that does not.
    private static func span(_ start: String) -> Span {
        var end = Array(start.utf8)
        end[end.count - 1] += 1
        return Span(from: start, to: String(decoding: end, as: UTF8.self))
    }

    /// What canonical Digital Links of such names begin with; none where the key has no link.
    private static func links(_ scheme: String, _ fixed: [String], wildcards: Int) -> [String] {
        let company = fixed[0]
        guard company.utf8.allSatisfy({ $0 &- 48 < 10 }), !company.isEmpty else { return [] }
        guard let known = EPCScheme.lexicon[Array("id:\(scheme)".utf8)[...]] else { return [] }
        let key = "~\(known.key)/"
        if fixed.count == 1 {
            // The digit before the company prefix is the reference's first, whichever it is.
            if known.leads { return (0...9).map { "\(key)\($0)\(company)" } }
            return [key + (known.isPadded ? "0" : "") + company]
        }
        guard wildcards == 1, fixed.count == 2 else { return [] }
        return [classLink(scheme, fixed)].compactMap { $0 }
    }

    /// The link of all that share company prefix and reference.
    private static func classLink(_ scheme: String, _ fixed: [String]) -> String? {
        let serial: String
        switch scheme {
        case "sgtin", "upui", "cpi", "grai", "gdti", "sgcn": serial = "1"
        // A place's extension may be missing: the link of the place itself begins the others'.
        case "sgln": serial = "0"
        default: return nil
        }
        let one = "urn:epc:id:\(scheme):\(fixed[0]).\(fixed[1]).\(serial)"
        let link = Spelling.canonical(one)
        guard link.hasPrefix("~") else { return nil }
        return scheme == "sgln" ? link : String(link.dropLast())
    }
}
