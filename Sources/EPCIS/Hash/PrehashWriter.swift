/// Writes the string that an event's hash is taken of.
struct PrehashWriter {
    let outline: Outline
    private let documentPrefixes: Prefixes
    var prefixes: Prefixes
    var out = PrehashText()
    /// Whether a standard object held a bare name that the order does not know.
    var hasLeftovers = false
    /// Where each field of the event in hand stands, by its raw value; 0 where it does not.
    private var places = [Int](repeating: 0, count: FieldName.allCases.count)

    init(_ outline: Outline) {
        self.outline = outline
        documentPrefixes = Prefixes(outline, of: 0)
        prefixes = documentPrefixes
    }

    /// nil when it would be longer than any event is.
    mutating func prehash(of event: Int, ignoring ignored: [[UInt8]]) -> [UInt8]? {
        out.clear()
        hasLeftovers = false
        prefixes = documentPrefixes
        if event != 0 { prefixes.enter(event, outline) }
        out.append("eventType=".utf8)
        if let type = outline.member(.type, of: event) {
            out.append(outline.bytes[outline.range(type)])
        }
        orderedFields(of: event)
        let list = out.startList()
        for child in outline.children(of: event)
        where !isIgnored(child, ignored) { trailing(child) }
        if hasLeftovers { leftovers(of: event) }
        out.endList(list)
        return out.isFull ? nil : out.bytes
    }

    /// One look at the members, then each in its turn.
    private mutating func orderedFields(of event: Int) {
        for child in outline.children(of: event) {
            if let field = outline.nodes[child].field { places[Int(field.rawValue)] = child }
        }
        for entry in PrehashOrder.event {
            let place = places[Int(entry.field.rawValue)]
            if place > 0 { named(entry.field, entry.part, at: place) }
        }
        for place in places.indices { places[place] = 0 }
    }

    private func isIgnored(_ node: Int, _ ignored: [[UInt8]]) -> Bool {
        !ignored.isEmpty
            && ignored.contains { outline.bytes[outline.nameRange(node)].elementsEqual($0) }
    }

    /// What comes behind the fields in order: pairs, ilmd, extensions; sorted among each other.
    private mutating func trailing(_ node: Int) {
        guard let field = outline.nodes[node].field else { return extensionPieces(node) }
        switch PrehashOrder.roles[Int(field.rawValue)] {
        case .ordered, .silent: break
        case .pairs(let value, let types): pairs(node, field, value, types)
        case .other: extensionPieces(node)
        }
    }

    private mutating func pairs(
        _ node: Int, _ field: FieldName, _ value: FieldName, _ types: Check.Vocabulary
    ) {
        guard outline.kind(node) == .array, !outline.isEmpty(node) else { return }
        out.append(field.spelledBytes)
        let list = out.startList()
        for pair in outline.children(of: node) {
            named(.type, .word(types), in: pair)
            named(value, .text, in: pair)
            out.endPiece()
        }
        out.endList(list)
        out.endPiece()
    }

    /// The fields of an object in the order given.
    mutating func fields(_ order: [PrehashOrder.Entry], of node: Int) {
        for entry in order { named(entry.field, entry.part, in: node) }
    }

    private mutating func named(_ field: FieldName, _ part: PrehashOrder.Part, in node: Int) {
        guard let value = outline.member(field, of: node) else { return }
        named(field, part, at: value)
    }

    private mutating func named(_ field: FieldName, _ part: PrehashOrder.Part, at value: Int) {
        switch part {
        case .text, .time, .word: values(value, field.spelledBytes, part)
        case .epcs:
            wrapped(field) { $0.values(value, FieldName.epcBytes, .text) }
        case .quantities:
            wrapped(field) {
                $0.objects(value, FieldName.quantityElementBytes) { writer, element in
                    writer.fields(PrehashOrder.quantity, of: element)
                }
            }
        case .persistent:
            wrapped(field) { $0.fields(PrehashOrder.persistent, of: value) }
        case .place:
            wrapped(field) {
                $0.fields(PrehashOrder.place, of: value)
                $0.extensions(of: value, beside: PrehashOrder.place)
            }
        case .sensorElements:
            wrapped(field) {
                $0.objects(value, FieldName.sensorElementBytes) { writer, element in
                    writer.sensorElement(element)
                }
            }
        }
    }

    private mutating func sensorElement(_ element: Int) {
        if let metadata = outline.member(.sensorMetadata, of: element) {
            wrapped(.sensorMetadata) {
                $0.fields(PrehashOrder.sensorMetadata, of: metadata)
                $0.extensions(of: metadata, beside: PrehashOrder.sensorMetadata)
            }
        }
        if let reports = outline.member(.sensorReport, of: element) {
            objects(reports, FieldName.sensorReport.spelledBytes) { writer, report in
                writer.fields(PrehashOrder.sensorReport, of: report)
                writer.extensions(of: report, beside: PrehashOrder.sensorReport)
            }
        }
        extensions(of: element, beside: Self.sensorElementFields)
    }

    static let sensorElementFields: [PrehashOrder.Entry] = [
        (.sensorMetadata, .text), (.sensorReport, .text),
    ]

    /// A name in front of content; without content there is no name either.
    mutating func wrapped(_ field: FieldName, _ body: (inout Self) -> Void) {
        wrapped(field.spelledBytes, body)
    }

    private mutating func wrapped(_ name: [UInt8], _ body: (inout Self) -> Void) {
        let before = out.count
        out.append(name)
        let empty = out.count
        body(&self)
        if out.count == empty { out.cut(to: before) }
    }

    /// A value, or each of a list, behind a name; sorted.
    private mutating func values(_ node: Int, _ name: [UInt8], _ part: PrehashOrder.Part) {
        guard outline.kind(node) == .array else { return value(node, name, part) }
        let list = out.startList()
        for child in outline.children(of: node) {
            value(child, name, part)
            out.endPiece()
        }
        out.endList(list)
    }

    private mutating func value(_ node: Int, _ name: [UInt8], _ part: PrehashOrder.Part) {
        let before = out.count
        out.append(name)
        out.append(UInt8(ascii: "="))
        let empty = out.count
        switch part {
        case .time: time(node)
        case .word(let list): text(node, list)
        case .text, .epcs, .quantities, .place, .sensorElements, .persistent: text(node, nil)
        }
        if out.count == empty { out.cut(to: before) }
    }

    /// The objects of a list, each behind a name; sorted.
    private mutating func objects(
        _ node: Int, _ name: [UInt8], _ body: (inout Self, Int) -> Void
    ) {
        let elements = outline.kind(node) == .array ? Array(outline.children(of: node)) : [node]
        let list = out.startList()
        for element in elements where outline.kind(element) == .object {
            wrapped(name) { body(&$0, element) }
            out.endPiece()
        }
        out.endList(list)
    }
}

extension FieldName {
    static let epcBytes = Array("epc".utf8)
    static let quantityElementBytes = Array("quantityElement".utf8)
    static let sensorElementBytes = Array("sensorElement".utf8)

    private static let allBytes = allCases.map { Array($0.spelled.utf8) }

    var spelledBytes: [UInt8] { Self.allBytes[Int(rawValue)] }
}
