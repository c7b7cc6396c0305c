import CSV

/// Reads a file of parcels line by line (docs/formats/parcels.md).
package struct ParcelReader {
    /// Some 250 bytes a parcel with both ends: this stays below 2 GB.
    package static let rowsMax = 5_000_000
    /// Names and addresses of two parties fit many times over.
    package static let lineMax = 64 * 1_024

    package private(set) var file: ParcelFile
    private let columns: [ParcelColumn?]
    private var cutter = CommaCells()
    private let without: Set<PartyField>
    private var known: Set<String> = []
    private var blank: [[UInt8]]

    /// Fields in `without` are left unread, so that one can ask what linking reaches without them.
    package init(header: [UInt8], without: Set<PartyField> = []) throws(ParcelFlaw) {
        let names = try Self.names(header)
        columns = names.map(ParcelColumn.init)
        var seen: Set<ParcelColumn> = []
        for (column, name) in zip(columns, names) {
            guard let column, !seen.insert(column).inserted else { continue }
            throw ParcelFlaw(.csv(CSVFlaw(line: 1, .repeatedColumn(name))))
        }
        let sides = PartySide.allCases.filter { side in seen.contains { $0.side == side } }
        guard !sides.isEmpty else { throw ParcelFlaw(.nobody(names)) }
        let extras: [(ParcelColumn, ParcelFile.Extras)] = [
            (.id, .ids), (.date, .dates), (.value, .values), (.minutes, .minutes),
            (.result, .results),
        ]
        var has: ParcelFile.Extras = []
        for (column, extra) in extras where seen.contains(column) { has.insert(extra) }
        let ignored = zip(names, columns).filter { $0.1 == nil }.map(\.0)
        file = ParcelFile(sides: sides, has: has, ignored: ignored)
        self.without = without
        blank = PartyField.allCases.map { _ in [] }
    }

    /// Some generators put a blank after every comma, also in the heading.
    private static func names(_ header: [UInt8]) throws(ParcelFlaw) -> [String] {
        var bytes = header[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        let line = Array(bytes)
        var cutter = CommaCells()
        guard cutter.cut(line.span, 0..<trimmed(line)) else {
            throw ParcelFlaw(.csv(CSVFlaw(line: 1, .openQuote)))
        }
        var names: [String] = []
        for range in cutter.ranges {
            guard let text = CommaCells.text(line.span, range) else {
                throw ParcelFlaw(.csv(CSVFlaw(line: 1, .notText)))
            }
            names.append(text.lowercased().split(separator: " ").joined(separator: "_"))
        }
        return names
    }

    /// Without what ends the line.
    private static func trimmed(_ line: [UInt8]) -> Int {
        line.last == UInt8(ascii: "\r") ? line.count - 1 : line.count
    }

    package mutating func take(_ line: [UInt8], number: Int) throws(ParcelFlaw) {
        guard file.count < Self.rowsMax else {
            throw ParcelFlaw(line: number, .tooManyRows(max: Self.rowsMax))
        }
        guard cutter.cut(line.span, 0..<Self.trimmed(line)) else {
            throw ParcelFlaw(.csv(CSVFlaw(line: number, .openQuote)))
        }
        guard cutter.ranges.count == columns.count else {
            throw ParcelFlaw(
                .csv(
                    CSVFlaw(
                        line: number, .fieldCount(cutter.ranges.count, wanted: columns.count))))
        }
        var row = Row()
        var parties = file.sides.map { _ in blank }
        for (place, column) in columns.enumerated() {
            guard let column else { continue }
            let cell = Self.cell(line, cutter.ranges[place])
            if let side = column.side, let place = file.sides.firstIndex(of: side) {
                put(column, cell, &parties[place])
            } else {
                try row.put(column, cell, line: number)
            }
        }
        for party in parties { file.parties.append(party) }
        try keep(row, line: number)
    }

    private mutating func keep(_ row: Row, line: Int) throws(ParcelFlaw) {
        let id = file.has.contains(.ids) ? row.id : "\(file.count + 1)"
        if file.has.contains(.ids) {
            guard !id.isEmpty else {
                throw ParcelFlaw(line: line, .value(column: "id", text: "", wanted: "an id"))
            }
            guard known.insert(id).inserted else { throw ParcelFlaw(line: line, .repeatedID(id)) }
        }
        file.ids.append(id)
        if file.has.contains(.dates) { file.days.append(row.day) }
        if file.has.contains(.values) { file.values.append(row.value) }
        if file.has.contains(.minutes) { file.minutes.append(row.minutes) }
        if file.has.contains(.results) { file.results.append(row.result) }
        file.count += 1
    }

    private static func cell(_ line: [UInt8], _ range: Range<Int>) -> ArraySlice<UInt8> {
        var cell = line[range]
        while let first = cell.first, first == 0x20 { cell.removeFirst() }
        while let last = cell.last, last == 0x20 { cell.removeLast() }
        return cell
    }

    private func put(
        _ column: ParcelColumn, _ cell: ArraySlice<UInt8>, _ party: inout [[UInt8]]
    ) {
        guard !cell.isEmpty else { return }
        func set(_ field: PartyField, _ value: [UInt8]) {
            if !without.contains(field) { party[field.rawValue] = value }
        }
        switch column {
        case .field(let field, _): set(field, Plain.value(cell, of: field))
        case .name:
            let (given, surname) = Plain.name(cell)
            set(.given, given)
            set(.surname, surname)
        case .address:
            let (number, street) = Plain.address(cell)
            set(.number, number)
            set(.street, street)
        case .id, .date, .value, .minutes, .result: break
        }
    }
}
