import JSON

/// Draws the outline of a document while the strict reader goes through it.
struct OutlineReader {
    private(set) var nodes: [OutlineNode] = []
    /// Strings whose escapes are undone.
    private(set) var spelled: [UInt8] = []
    private let document: [UInt8]
    private let names = FieldName.lexicon

    /// Where a value stands among others.
    private struct Seat {
        var parent: Int32 = -1
        var place: Int32 = 0
        var field: FieldName?
        var nameStart: Int32 = 0
        var nameCount: Int32 = 0
    }

    init(_ document: [UInt8]) {
        self.document = document
        // Some two dozen bytes a value: most documents are drawn without growing.
        nodes.reserveCapacity(min(document.count / 24, 65_536))
    }

    mutating func read(_ reader: inout JSONReader) throws(JSONError) {
        try value(&reader, Seat())
    }

    private mutating func value(_ reader: inout JSONReader, _ seat: Seat) throws(JSONError) {
        switch try reader.next() {
        case .object: try object(&reader, seat)
        case .array: try array(&reader, seat)
        case .string: try add(.string, place(of: reader.string(), reader), seat, reader)
        case .number: try add(.number, reader.numberToken(), seat, reader)
        case .bool: try add(.bool, reader.skipped(), seat, reader)
        case .null: try add(.null, reader.skipped(), seat, reader)
        }
    }

    private mutating func object(_ reader: inout JSONReader, _ seat: Seat) throws(JSONError) {
        let node = try open(.object, &reader, seat)
        var frame = try reader.openObject()
        var inner = Seat(parent: Int32(node))
        while let sent = try reader.nextName(&frame) {
            let name = place(of: sent, reader)
            inner.nameStart = Int32(name.start)
            inner.nameCount = Int32(name.count)
            inner.field = field(name)
            try value(&reader, inner)
        }
        close(node, reader)
    }

    private mutating func array(_ reader: inout JSONReader, _ seat: Seat) throws(JSONError) {
        let node = try open(.array, &reader, seat)
        var frame = try reader.openArray()
        var inner = Seat(parent: Int32(node))
        while try reader.nextElement(&frame) {
            try value(&reader, inner)
            inner.place += 1
        }
        close(node, reader)
    }

    /// A name that is spelled with escapes is the same name.
    private func field(_ name: JSONSlice) -> FieldName? {
        guard name.start >= document.count else { return names[document, name.range] }
        let start = name.start - document.count
        return names[spelled, start..<start + name.count]
    }

    /// Where a string's text stands: in the document, or undone behind it.
    private mutating func place(of string: JSONSlice, _ reader: JSONReader) -> JSONSlice {
        guard !string.isPlain else { return string }
        let text = Array(reader.text(string).utf8)
        guard text.count != string.count else { return string }
        let start = document.count + spelled.count
        spelled += text
        return JSONSlice(start: start, count: text.count)
    }

    private mutating func open(
        _ kind: OutlineNode.Kind, _ reader: inout JSONReader, _ seat: Seat
    ) throws(JSONError) -> Int {
        try add(kind, JSONSlice(start: reader.offset, count: 0), seat, reader)
        return nodes.count - 1
    }

    private mutating func close(_ node: Int, _ reader: JSONReader) {
        nodes[node].count = Int32(reader.offset) - nodes[node].start
        nodes[node].end = Int32(nodes.count)
    }

    private mutating func add(
        _ kind: OutlineNode.Kind, _ slice: JSONSlice, _ seat: Seat, _ reader: JSONReader
    ) throws(JSONError) {
        guard nodes.count < Outline.nodesMax else {
            throw reader.failure(.tooLong("the number of values", max: Outline.nodesMax))
        }
        nodes.append(
            OutlineNode(
                kind: kind, field: seat.field, start: Int32(slice.start), count: Int32(slice.count),
                end: Int32(nodes.count + 1), parent: seat.parent, place: seat.place,
                nameStart: seat.nameStart, nameCount: seat.nameCount))
    }
}
