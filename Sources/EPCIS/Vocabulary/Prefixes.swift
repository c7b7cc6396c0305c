/// The prefixes that a document declares in `@context`, and what each stands for.
///
/// Nothing is fetched: of contexts kept elsewhere only the standard's own is known. Where another
/// is named, a prefix may come from there, and none can be called undeclared.
struct Prefixes: Sendable {
    /// Where each prefix is written, and the node of what it stands for.
    private var declared: [(name: Range<Int>, node: Int)] = []
    private(set) var isOpen = false
    /// Whether more was declared than is kept.
    private(set) var isOverfull = false

    /// Every name is looked up among them; the longest public context has some hundred terms.
    static let declaredMax = 1_000

    /// It is written out for every name that has the prefix; no namespace is a tenth as long.
    private static let addressMax = 512

    /// What the standard's own context declares.
    static let standard: [(prefix: StaticString, address: StaticString)] = [
        ("gs1", "https://gs1.org/voc/"), ("cbv", "https://ref.gs1.org/cbv/"),
        ("cbvmda", "urn:epcglobal:cbv:mda:"), ("epcis", "https://ref.gs1.org/epcis/"),
        ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        ("owl", "http://www.w3.org/2002/07/owl#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"),
        ("dcterms", "http://purl.org/dc/terms/"),
    ]

    /// Schemes that stand before a colon in identifiers of trade and are nobody's prefix.
    private static let schemes: [StaticString] = [
        "urn", "https", "http", "geo", "ni", "nih", "tag", "did", "doi", "info", "oid", "data",
        "mailto", "tel", "uuid", "ftp", "ldap", "file", "coap", "mqtt", "ipfs", "iota", "ark",
    ]

    static func isScheme(_ prefix: String) -> Bool {
        schemes.contains { "\($0)" == prefix.lowercased() }
    }

    init(_ outline: Outline, of node: Int) { enter(node, outline) }

    /// Adds what the `@context` of an object declares.
    mutating func enter(_ node: Int, _ outline: Outline) {
        guard let context = outline.member(.context, of: node) else { return }
        if outline.kind(context) == .array {
            for part in outline.children(of: context) { add(part, outline) }
        } else {
            add(context, outline)
        }
    }

    private mutating func add(_ part: Int, _ outline: Outline) {
        switch outline.kind(part) {
        case .object:
            for term in outline.children(of: part) {
                guard declared.count < Self.declaredMax else { return isOverfull = true }
                declared.append((outline.nameRange(term), term))
            }
        case .string: if !isStandard(part, outline) { isOpen = true }
        case .array, .number, .bool, .null: break
        }
    }

    /// GS1 keeps its context under several addresses with one ending.
    private func isStandard(_ part: Int, _ outline: Outline) -> Bool {
        let ending: StaticString = "epcis-context.jsonld"
        let range = outline.range(part)
        guard range.count >= ending.count else { return false }
        return outline.isText(range.suffix(ending.count), ending)
    }

    /// The prefix of a name or value: what stands before its first colon.
    static func prefix(of range: Range<Int>, in outline: Outline) -> Range<Int>? {
        var at = range.lowerBound
        while at < range.upperBound {
            if outline.bytes[at] == UInt8(ascii: ":") { return range.lowerBound..<at }
            at += 1
        }
        return nil
    }

    /// The node that says what a prefix stands for; the last to declare it wins.
    func meaning(of prefix: Range<Int>, in outline: Outline) -> Int? {
        declared.last { entry in
            entry.name.count == prefix.count
                && outline.bytes[entry.name].elementsEqual(outline.bytes[prefix])
        }?.node
    }

    /// Whether a name's prefix is declared, or is the scheme of a whole address.
    func knows(_ prefix: Range<Int>, of range: Range<Int>, in outline: Outline) -> Bool {
        if isOpen || meaning(of: prefix, in: outline) != nil { return true }
        if Self.standard.contains(where: { outline.isText(prefix, $0.prefix) }) { return true }
        let rest = prefix.upperBound + 1..<range.upperBound
        if outline.starts(rest, with: "//") { return true }
        return Self.schemes.contains { outline.isText(prefix, $0) }
    }
}

extension Prefixes {
    /// What a prefix stands for: a text, or an object with an `@id`.
    func address(of prefix: Range<Int>, in outline: Outline) -> ArraySlice<UInt8>? {
        guard let node = meaning(of: prefix, in: outline) else {
            return Self.standardBytes.first {
                outline.bytes[prefix].elementsEqual($0.prefix)
            }?.address
        }
        switch outline.kind(node) {
        case .string: return address(at: node, in: outline)
        case .object:
            return outline.children(of: node).first {
                outline.isText(outline.nameRange($0), "@id") && outline.kind($0) == .string
            }.flatMap { address(at: $0, in: outline) }
        case .array, .number, .bool, .null: return nil
        }
    }

    private func address(at node: Int, in outline: Outline) -> ArraySlice<UInt8>? {
        let range = outline.range(node)
        return range.count <= Self.addressMax ? outline.bytes[range] : nil
    }

    private static let standardBytes = standard.map {
        (prefix: Array("\($0.prefix)".utf8), address: Array("\($0.address)".utf8)[...])
    }
}
