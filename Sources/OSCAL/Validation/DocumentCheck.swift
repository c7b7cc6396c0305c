import JSON

/// Reads a document once, from the first byte to the last, and holds each value to its rule.
///
/// Nothing is kept of what was read but ids, so a document costs little more than its reading.
struct DocumentCheck {
    private(set) var model: String?
    private let table = ShapeTable.oscal
    private let rules: Validation.Rules
    private var path = DocumentPath()
    private var sightings: [Sighting] = []
    private var ids = IDRegister()
    private var isFull = false

    init(rules: Validation.Rules) { self.rules = rules }

    mutating func document(_ reader: inout JSONReader) throws(JSONError) {
        guard try reader.next() == .object else {
            return try wrong("an object with one OSCAL model", &reader)
        }
        var frame = try reader.openObject()
        var roots: [String] = []
        while let slice = try reader.nextName(&frame) {
            let name = reader.text(slice)
            path.push(name)
            if name == "$schema" {
                try scalar(.reference, &reader)
            } else if let root = table.document.members.first(where: { $0.name == name }) {
                roots.append(name)
                model = model ?? name
                try value(root.rule, &reader)
            } else {
                let known = table.document.members.map(\.name)
                note(.unknownMember(name, of: "document", known: known), at: slice.start)
                try reader.skip()
            }
            path.pop()
        }
        if roots.isEmpty { note(.noRoot(known: table.document.members.map(\.name)), at: 0) }
        if roots.count > 1 { note(.twoRoots(roots), at: 0) }
    }

    private mutating func value(_ rule: ShapeRule, _ reader: inout JSONReader) throws(JSONError) {
        switch rule {
        case .scalar(let type): try scalar(type, &reader)
        case .word(let type, let list): try scalar(type, words: table.words[list], &reader)
        case .shape(let place): try object(table.shapes[place], &reader)
        case .list(let element): try list(table.rules[element], &reader)
        case .oneOrMany(let element):
            try reader.next() == .array
                ? list(table.rules[element], &reader) : value(table.rules[element], &reader)
        }
    }

    private mutating func list(_ rule: ShapeRule, _ reader: inout JSONReader) throws(JSONError) {
        guard try reader.next() == .array else { return try wrong("a list", &reader) }
        let start = reader.offset
        var frame = try reader.openArray()
        var count = 0
        while try reader.nextElement(&frame) {
            path.push(count)
            try value(rule, &reader)
            path.pop()
            count += 1
        }
        if count == 0 { note(.emptyList, at: start) }
    }

    private mutating func object(_ shape: Shape, _ reader: inout JSONReader) throws(JSONError) {
        guard try reader.next() == .object else {
            return try wrong("an object (\(shape.spoken))", &reader)
        }
        let start = reader.offset
        var frame = try reader.openObject()
        var met: UInt64 = 0
        while let name = try reader.nextName(&frame) {
            guard let place = place(of: name, in: shape, reader) else {
                try unknown(name, in: shape, &reader)
                continue
            }
            met |= 1 << UInt64(place)
            path.push(shape.members[place].name)
            if let space = shape.idSpace, reader.equals(name, space.member) {
                try identify(space, shape.members[place].rule, in: shape, &reader)
            } else {
                try value(shape.members[place].rule, &reader)
            }
            path.pop()
        }
        settle(shape, met, at: start)
    }

    private func place(of name: JSONSlice, in shape: Shape, _ reader: JSONReader) -> Int? {
        if name.isPlain { return reader.withBytes(name) { shape.place(of: $0) } }
        return shape.place(of: reader.text(name))
    }

    private mutating func unknown(
        _ name: JSONSlice, in shape: Shape, _ reader: inout JSONReader
    ) throws(JSONError) {
        let text = reader.text(name)
        path.push(text)
        note(
            .unknownMember(text, of: shape.spoken, known: shape.members.map(\.name)),
            at: name.start)
        try reader.skip()
        path.pop()
    }

    /// Whether all that must be there is, and nothing is beside what excludes it.
    private mutating func settle(_ shape: Shape, _ met: UInt64, at start: Int) {
        for name in shape.names(shape.required & ~met) {
            note(.missing(name, of: shape.spoken), at: start)
        }
        let fits = shape.choices.contains { $0.absent & met == 0 && $0.needed & ~met == 0 }
        guard !shape.choices.isEmpty, !fits else { return }
        let excluded = shape.choices.reduce(0) { $0 | ($1.absent & met) }
        if excluded == 0 {
            let needed = shape.choices.reduce(0) { $0 | $1.needed }
            note(.noneOf(shape.names(needed), of: shape.spoken), at: start)
        } else {
            note(.together(shape.names(excluded), of: shape.spoken), at: start)
        }
    }
}

extension DocumentCheck {
    /// A single value; its slice, when it is a string of its type.
    @discardableResult
    private mutating func scalar(
        _ type: DataType, words: [String]? = nil, _ reader: inout JSONReader
    ) throws(JSONError) -> JSONSlice? {
        switch (type.kind, try reader.next()) {
        case (.string, .string): return try string(type, words: words, &reader)
        case (.number, .number):
            let slice = try reader.numberToken()
            let text = reader.text(slice)
            if !type.accepts(number: text) {
                note(.wanted(type.wanted, found: text), at: slice.start)
            }
        case (.boolean, .bool): _ = try reader.bool()
        case (.string, _), (.number, _), (.boolean, _): try wrong(type.wanted, &reader)
        }
        return nil
    }

    private mutating func string(
        _ type: DataType, words: [String]?, _ reader: inout JSONReader
    ) throws(JSONError) -> JSONSlice? {
        let slice = try reader.string()
        var fits = slice.isPlain ? reader.withBytes(slice) { type.accepts(plain: $0) } : nil
        if fits == nil { fits = type.accepts(reader.text(slice)) }
        guard fits == true else {
            note(.wanted(type.wanted, found: Self.shown(reader.text(slice))), at: slice.start - 1)
            return nil
        }
        if let words, !words.contains(reader.text(slice)) {
            note(.notListed(reader.text(slice), words: words), at: slice.start - 1)
        }
        return slice
    }

    private mutating func identify(
        _ space: IDSpace, _ rule: ShapeRule, in shape: Shape, _ reader: inout JSONReader
    ) throws(JSONError) {
        guard case .scalar(let type) = rule else {
            preconditionFailure("an id is a single value in every table")
        }
        guard let slice = try scalar(type, &reader), rules == .schemaAndIds else { return }
        // Only a catalog keeps these; a profile may add the same part to two controls.
        guard model == "catalog" || space != .control && space != .parameter else { return }
        let id = reader.text(slice)
        guard let first = ids.enter(id, space, at: slice.start) else { return }
        // The line of the first is told as its offset until lines are counted.
        note(
            shape.spoken == "part"
                ? .samePartID(id, firstLine: first) : .sameID(id, space, firstLine: first),
            at: slice.start)
    }

    private mutating func wrong(
        _ wanted: String, _ reader: inout JSONReader
    ) throws(JSONError) {
        let slice = try reader.skipped()
        note(.wanted(wanted, found: Self.shown(reader, slice)), at: slice.start)
    }

    mutating func broken(_ error: JSONError) {
        path = DocumentPath()
        sightings.append(
            Sighting(offset: error.offset, pointer: "", problem: .notJSON(error.problem.sentence)))
    }

    private mutating func note(_ problem: FlawProblem, at offset: Int) {
        guard sightings.count < Validation.flawsMax else {
            isFull = true
            return
        }
        sightings.append(Sighting(offset: offset, pointer: path.pointer, problem: problem))
    }

    func flaws(in bytes: [UInt8]) -> [Flaw] {
        guard !sightings.isEmpty else { return [] }
        let lines = LineIndex(bytes)
        let flaws = sightings.sorted { $0.offset < $1.offset }.map { $0.flaw(lines) }
        let more = FlawProblem.tooMany(max: Validation.flawsMax)
        return flaws + (isFull ? [Flaw(line: nil, pointer: "", problem: more)] : [])
    }
}
