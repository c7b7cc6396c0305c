/// Cuts one line of a CSV file (RFC 4180) into its fields, as ranges of the file's bytes.
struct CommaFields {
    /// Quotation marks around a field are outside its range; doubled ones inside are still doubled.
    private(set) var ranges: [Range<Int>] = []

    enum Flaw: Error { case openQuote }

    /// Refills `ranges`; one value reads a whole file without making an array a line.
    mutating func cut(_ bytes: [UInt8], _ line: Range<Int>) throws(Flaw) {
        ranges.removeAll(keepingCapacity: true)
        var at = line.lowerBound
        while true {
            if at < line.upperBound, bytes[at] == UInt8(ascii: "\"") {
                let close = try Self.closingQuote(bytes, at + 1..<line.upperBound)
                ranges.append(at + 1..<close)
                at = close + 1
                guard at == line.upperBound || bytes[at] == UInt8(ascii: ",") else {
                    throw .openQuote
                }
            } else {
                let start = at
                while at < line.upperBound, bytes[at] != UInt8(ascii: ",") { at += 1 }
                ranges.append(start..<at)
            }
            guard at < line.upperBound else { return }
            at += 1
        }
    }

    private static func closingQuote(_ bytes: [UInt8], _ rest: Range<Int>) throws(Flaw) -> Int {
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
        throw .openQuote
    }
}
