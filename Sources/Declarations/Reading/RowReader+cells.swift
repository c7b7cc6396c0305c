import CSV

extension RowReader {
    /// Where a cell stands without the blanks around it.
    func trimmed(_ text: Span<UInt8>) -> Range<Int> {
        var low = 0, high = text.count
        while low < high, text[low] == 0x20 { low += 1 }
        while low < high, text[high - 1] == 0x20 { high -= 1 }
        return low..<high
    }

    func hasSmallLetters(_ cell: Span<UInt8>) -> Bool {
        cell.indices.contains { isSmall(cell[$0]) }
    }

    func capitals(_ cell: Span<UInt8>) -> [UInt8] {
        cell.indices.map { isSmall(cell[$0]) ? cell[$0] - 0x20 : cell[$0] }
    }

    private func isSmall(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }

    func string(_ cell: Span<UInt8>) throws(DeclarationFlaw.Problem) -> String {
        guard let text = CommaCells.text(cell, cell.indices) else { throw .notText }
        return text
    }

    /// Empty cells are numbers nobody gave.
    func number(_ cell: Span<UInt8>, _ field: Field) throws(DeclarationFlaw.Problem) -> Double {
        guard !cell.isEmpty else { return .nan }
        guard let value = Decimal.parse(cell) else { throw .notANumber(try string(cell)) }
        guard value >= 0 else { throw .negative(try string(cell)) }
        guard value <= field.numberMax else {
            throw .tooBig(try string(cell), max: field.numberMax)
        }
        return value
    }

    /// 6 to 10 digits, dots and blanks between them left out, padded with zeros to ten.
    func commodity(_ cell: Span<UInt8>) throws(DeclarationFlaw.Problem) -> UInt64 {
        var digits: UInt64 = 0
        var count = 0
        for place in cell.indices {
            let byte = cell[place]
            if byte == UInt8(ascii: ".") || byte == 0x20 { continue }
            guard byte &- 48 < 10, count < 10 else { throw .notACommodity(try string(cell)) }
            digits = digits * 10 + UInt64(byte &- 48)
            count += 1
        }
        guard count >= 6 else { throw .notACommodity(try string(cell)) }
        for _ in count..<10 { digits *= 10 }
        return digits
    }

    func label(_ cell: Span<UInt8>) throws(DeclarationFlaw.Problem) -> UInt8 {
        guard cell.count == 1, cell[0] == UInt8(ascii: "0") || cell[0] == UInt8(ascii: "1") else {
            throw .notALabel(try string(cell))
        }
        return cell[0] - UInt8(ascii: "0")
    }
}

extension DeclarationBatch {
    mutating func add(
        line: Int, id: String?, day: Int32, commodity: UInt64, label: UInt8?
    ) {
        lines.append(Int32(clamping: line))
        if let id { ids.append(id) }
        days.append(day)
        commodities.append(commodity)
        if let label { labels.append(label) }
    }
}

extension DeclarationFlaw.Problem: Error {}
