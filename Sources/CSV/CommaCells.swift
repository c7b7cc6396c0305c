/// Cuts one line of a CSV file (RFC 4180) into its cells, as ranges of the bytes it stands in.
package struct CommaCells: Sendable {
    /// Quotation marks around a cell are outside its range; doubled ones inside are still doubled.
    package private(set) var ranges: [Range<Int>] = []

    package init() {}

    /// Refills `ranges`; one value serves a whole file. False when a quotation mark stays open.
    package mutating func cut(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
        ranges.removeAll(keepingCapacity: true)
        var at = line.lowerBound
        while true {
            if at < line.upperBound, bytes[at] == UInt8(ascii: "\"") {
                guard let close = closingQuote(bytes, at + 1..<line.upperBound) else {
                    return false
                }
                ranges.append(at + 1..<close)
                at = close + 1
                guard at == line.upperBound || bytes[at] == UInt8(ascii: ",") else { return false }
            } else {
                let start = at
                while at < line.upperBound, bytes[at] != UInt8(ascii: ",") { at += 1 }
                ranges.append(start..<at)
            }
            guard at < line.upperBound else { return true }
            at += 1
        }
    }

    private func closingQuote(_ bytes: Span<UInt8>, _ rest: Range<Int>) -> Int? {
        var at = rest.lowerBound
        while at < rest.upperBound {
            guard bytes[at] == UInt8(ascii: "\"") else {
                at += 1
                continue
            }
            let isDoubled = at + 1 < rest.upperBound && bytes[at + 1] == UInt8(ascii: "\"")
            guard isDoubled else { return at }
            at += 2
        }
        return nil
    }

    /// The text of a cell, doubled quotation marks made single; nil when it is not UTF-8.
    package static func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String? {
        var cell: [UInt8] = []
        cell.reserveCapacity(range.count)
        var at = range.lowerBound
        while at < range.upperBound {
            cell.append(bytes[at])
            let isDoubled =
                bytes[at] == UInt8(ascii: "\"") && at + 1 < range.upperBound
                && bytes[at + 1] == UInt8(ascii: "\"")
            at += isDoubled ? 2 : 1
        }
        return String(validating: cell, as: UTF8.self)
    }
}
