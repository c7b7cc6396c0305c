import CSV
import JSON

/// Reads declarations from JSON: one object a line, or one list of objects. Names are those that
/// a CSV file's first line would have; all objects have the names of the first.
package struct ObjectReader: Sendable {
    package let plan: ColumnPlan
    private let places: [String: Int]
    private let keepsTexts: Bool

    package init(
        names: [String], mapping: Mapping?, label: String?, outcomes: Set<String> = [],
        keepsTexts: Bool = false
    ) throws(DeclarationFlaw) {
        plan = try ColumnPlan(names: names, mapping: mapping, label: label, outcomes: outcomes)
        var places: [String: Int] = [:]
        for (place, name) in names.enumerated() { places[name] = place }
        self.places = places
        self.keepsTexts = keepsTexts
    }

    /// The names of the first object of a text, in its order.
    package static func names(in text: [UInt8]) throws(DeclarationFlaw) -> [String] {
        do throws(JSONError) {
            return try JSONReader.read(text.span, limits: .document) { reader throws(JSONError) in
                try reader.begin()
                if try reader.next() == .array {
                    var list = try reader.openArray()
                    guard try reader.nextElement(&list) else { return [] }
                }
                var object = try reader.openObject()
                var names: [String] = []
                while let name = try reader.nextName(&object) {
                    names.append(reader.text(name))
                    try reader.skip()
                }
                return names
            }
        } catch {
            throw DeclarationFlaw(line: error.line, .notJSON(error.problem.sentence))
        }
    }

    /// One object a line.
    package func readLines(_ text: [UInt8], firstLine: Int) -> DeclarationReading {
        let bytes = text.span
        var lines = TextLines(firstNumber: firstLine)
        var rows = RowReader(plan, keepsTexts: keepsTexts)
        while let line = lines.next(bytes) {
            let span = bytes.extracting(line.range)
            do throws(JSONError) {
                try JSONReader.read(span) { reader throws(JSONError) in
                    try reader.begin()
                    try take(&reader, &rows, line: line.number)
                    try reader.end()
                }
            } catch {
                rows.refuse(line: line.number, .notJSON(error.problem.sentence))
            }
        }
        return DeclarationReading(batch: rows.batch, flaws: rows.flaws)
    }

    /// One list; flaws carry the place in the list, counted from 1.
    package func readList(_ text: [UInt8]) -> DeclarationReading {
        var rows = RowReader(plan, keepsTexts: keepsTexts)
        do throws(JSONError) {
            try JSONReader.read(text.span, limits: .document) { reader throws(JSONError) in
                try reader.begin()
                var list = try reader.openArray()
                var place = 0
                while try reader.nextElement(&list) {
                    place += 1
                    try take(&reader, &rows, line: place)
                }
                try reader.end()
            }
        } catch {
            rows.refuse(line: error.line, .notJSON(error.problem.sentence))
        }
        return DeclarationReading(batch: rows.batch, flaws: rows.flaws)
    }

    private func take(
        _ reader: inout JSONReader, _ rows: inout RowReader, line: Int
    ) throws(JSONError) {
        var object = try reader.openObject()
        var count = 0
        var stray: String?
        while let name = try reader.nextName(&object) {
            let place = places[reader.text(name)]
            if place == nil { stray = stray ?? reader.text(name) }
            count += 1
            try value(&reader, &rows, column: place, line: line)
        }
        if let stray {
            rows.refuse(line: line, .unknownColumn(stray, mapping: plan.mapping.name))
        } else if count != places.count {
            rows.refuse(line: line, .fieldCount(count, wanted: places.count))
        } else {
            rows.end(line: line)
        }
    }

    private func value(
        _ reader: inout JSONReader, _ rows: inout RowReader, column: Int?, line: Int
    ) throws(JSONError) {
        let slice: JSONSlice
        switch try reader.next() {
        case .string: slice = try reader.string()
        case .number: slice = try reader.numberToken()
        case .null, .bool, .array, .object:
            let other = try reader.skipped()
            // An empty cell and null say the same; true and lists say nothing we know.
            let isNull = reader.bytes(other).elementsEqual("null".utf8)
            if let column, !isNull { rows.nested(column: column, line: line) }
            return
        }
        guard let column else { return }
        let text = slice.isPlain ? reader.bytes(slice) : Array(reader.text(slice).utf8)
        rows.take(text.span, column: column, line: line)
    }
}
