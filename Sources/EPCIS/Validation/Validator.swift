import JSON

/// Holds a document against schema 2.0.1 with its formats, and against the rules of the standard
/// that no schema can say. Decision 17.
package struct Validator {
    /// Whoever has a thousand mistakes in one document has one mistake a thousand times.
    package static let violationsMax = 1_000

    /// Paths hold the document's own names; a hostile one is not echoed a thousand times.
    private static let wordsMax = 1_024 * 1_024

    let outline: Outline
    /// False to hear what the schema alone says.
    let asksRules: Bool
    private(set) var violations: [Violation] = []
    private var words = 0
    var prefixes: Prefixes

    /// Everything that is wrong, in the order of the text; empty when the document is valid.
    package static func violations(
        in document: [UInt8], asksRules: Bool = true
    ) -> [Violation] {
        do throws(JSONError) {
            var validator = Validator(try Self.outline(of: document), asksRules: asksRules)
            validator.document()
            return validator.violations
        } catch {
            let why = ForeignForm(document)?.advice ?? "not JSON as it is wanted: \(error.advice)"
            return [Violation(path: "", message: why)]
        }
    }

    private static func outline(of document: [UInt8]) throws(JSONError) -> Outline {
        do throws(JSONError) { return try Outline(reading: document) } catch {
            guard case .duplicateName = error.problem else { throw error }
            return try Outline(reading: document, limits: Outline.lenient)
        }
    }

    private init(_ outline: Outline, asksRules: Bool) {
        self.outline = outline
        self.asksRules = asksRules
        prefixes = Prefixes(outline, of: 0)
    }

    /// A capture document, a query's answer or one event by itself.
    private mutating func document() {
        guard outline.kind(0) == .object else {
            return fail(0, "an EPCISDocument, an EPCISQueryDocument or an event: a JSON object")
        }
        guard let type = outline.member(.type, of: 0) else {
            return missing(.type, in: 0, "EPCISDocument, EPCISQueryDocument or an event's type")
        }
        if outline.isString(type, "EPCISDocument") { return object(0, .document) }
        if outline.isString(type, "EPCISQueryDocument") { return object(0, .queryDocument) }
        event(0)
        if outline.member(.context, of: 0) == nil {
            missing(.context, in: 0, "the JSON-LD context, since the event stands by itself")
        }
    }

    mutating func fail(_ node: Int, _ wanted: String) {
        add(outline.pointer(to: node), "found \(outline.shown(node)); wanted \(wanted)")
    }

    mutating func missing(_ field: FieldName, in node: Int, _ wanted: String) {
        add(
            outline.pointer(to: node) + "/" + field.spelled,
            "nothing is here; wanted \(wanted)")
    }

    /// For what is wrong with a value of the right kind.
    mutating func refuse(_ node: Int, _ message: String) {
        add(outline.pointer(to: node), message)
    }

    private mutating func add(_ path: String, _ message: String) {
        guard !isFull else { return }
        violations.append(Violation(path: path, message: message))
        words += path.utf8.count + message.utf8.count
        if isFull {
            violations[violations.count - 1] = Violation(
                path: "",
                message: "there are \(violations.count) mistakes or more; "
                    + "the first are listed")
        }
    }

    /// Whether to stop looking: the list of mistakes is full.
    var isFull: Bool { violations.count >= Self.violationsMax || words >= Self.wordsMax }
}

extension Outline {
    /// As much of a value as helps to find it.
    private static let shownMax = 60

    func shown(_ node: Int) -> String {
        switch kind(node) {
        case .object: return isEmpty(node) ? "an empty object" : "an object"
        case .array: return isEmpty(node) ? "an empty list" : "a list"
        case .string: return "\"" + cut(text(node)) + "\""
        case .number, .bool, .null: return cut(text(node))
        }
    }

    func cut(_ text: String) -> String {
        text.count <= Self.shownMax ? text : text.prefix(Self.shownMax) + "…"
    }
}
