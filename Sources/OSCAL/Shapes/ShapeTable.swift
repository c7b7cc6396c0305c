/// Every rule of OSCAL's JSON schema in a compact form, read from the texts in `Tables` once.
///
/// A line is a shape and its members, `name=rule`; a further line of the same shape is indented.
/// `!` behind a name: required. `[rule]`: a list of at least one. `rule*`: one or a list.
/// `token(a,b)`: one of these words. `|-a,+b`: a way to be that shape, without a and with b.
struct ShapeTable: Sendable {
    private(set) var shapes: [Shape] = []
    private(set) var rules: [ShapeRule] = []
    private(set) var words: [[String]] = []
    private var places: [Substring: Int] = [:]
    private var rulePlaces: [ShapeRule: Int] = [:]
    private var wordPlaces: [[String]: Int] = [:]

    /// Read when first asked for; about two milliseconds.
    static let oscal = ShapeTable([
        document, metadata, controlCommon, catalog, profile, mapping, mappingCommon,
        componentDefinition, implementationCommon, ssp, assessmentCommon, ap, ar, poam,
    ])

    /// The edition of the schema that the tables were made from.
    package static let edition = "1.2.3"

    init(_ texts: [String]) {
        let entries = texts.flatMap(Self.entries)
        for (place, entry) in entries.enumerated() { places[entry[0]] = place }
        for entry in entries { shapes.append(shape(entry)) }
    }

    var document: Shape { shapes[0] }

    private static func entries(_ text: String) -> [[Substring]] {
        var entries: [[Substring]] = []
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            if line.first == " " {
                entries[entries.count - 1] += words
            } else {
                entries.append(words)
            }
        }
        return entries
    }

    private mutating func shape(_ entry: [Substring]) -> Shape {
        var members: [Shape.Member] = []
        var required: UInt64 = 0
        var choices: [Substring] = []
        for word in entry.dropFirst() {
            guard word.first != "|" else {
                choices.append(word.dropFirst())
                continue
            }
            let halves = word.split(separator: "=", maxSplits: 1)
            let isRequired = halves[0].last == "!"
            let name = String(isRequired ? halves[0].dropLast() : halves[0])
            if isRequired { required |= 1 << UInt64(members.count) }
            members.append(.init(name: name, bytes: Array(name.utf8), rule: rule(halves[1])))
        }
        precondition(members.count <= 64, "a mask has a bit for each member")
        return Shape(
            name: String(entry[0]), members: members, required: required,
            choices: choices.map { Self.choice($0, members) },
            idSpace: IDSpace(shape: String(entry[0])))
    }

    private static func choice(_ text: Substring, _ members: [Shape.Member]) -> Shape.Choice {
        var absent: UInt64 = 0, needed: UInt64 = 0
        for word in text.split(separator: ",") {
            guard let place = members.firstIndex(where: { $0.name == word.dropFirst() }) else {
                preconditionFailure("the table names a member that the shape has not: \(word)")
            }
            if word.first == "-" {
                absent |= 1 << UInt64(place)
            } else {
                needed |= 1 << UInt64(place)
            }
        }
        return Shape.Choice(absent: absent, needed: needed)
    }

    private mutating func rule(_ text: Substring) -> ShapeRule {
        if text.first == "[" { return .list(of: place(of: rule(text.dropFirst().dropLast()))) }
        if text.last == "*" { return .oneOrMany(of: place(of: rule(text.dropLast()))) }
        if let open = text.firstIndex(of: "("), let type = DataType(rawValue: String(text[..<open]))
        {
            let list = text[open...].dropFirst().dropLast().split(separator: ",").map(String.init)
            return .word(type, list: place(of: list))
        }
        if let type = DataType(rawValue: String(text)) { return .scalar(type) }
        guard let place = places[text] else { preconditionFailure("no shape is called \(text)") }
        return .shape(place)
    }

    private mutating func place(of rule: ShapeRule) -> Int {
        if let known = rulePlaces[rule] { return known }
        rules.append(rule)
        rulePlaces[rule] = rules.count - 1
        return rules.count - 1
    }

    private mutating func place(of list: [String]) -> Int {
        if let known = wordPlaces[list] { return known }
        words.append(list)
        wordPlaces[list] = words.count - 1
        return words.count - 1
    }
}
