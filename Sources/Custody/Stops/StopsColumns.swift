import CSV

/// Which field of a row holds what, as the table's first line names them, in any order.
struct StopsColumns {
    let track: Int
    let timestamp: Int
    let x: Int
    let y: Int
    let label: Int?
    let count: Int

    init(_ bytes: [UInt8], _ line: Range<Int>) throws(StopsFlaw) {
        var cells = CommaCells()
        guard cells.cut(bytes.span, line) else { throw .openQuote(line: 1) }
        var names: [String] = []
        for range in cells.ranges {
            guard let name = CommaCells.text(bytes.span, range) else { throw .notText(line: 1) }
            names.append(name)
        }
        func place(of name: String) throws(StopsFlaw) -> Int? {
            let first = names.firstIndex(of: name)
            guard first == names.lastIndex(of: name) else { throw .repeatedColumn(name) }
            return first
        }
        func required(_ name: String) throws(StopsFlaw) -> Int {
            guard let place = try place(of: name) else {
                throw .missingColumn(name, has: names)
            }
            return place
        }
        track = try required("track")
        timestamp = try required("timestamp")
        x = try required("x")
        y = try required("y")
        label = try place(of: StopsTable.labelColumn)
        count = names.count
    }
}
