/// Walks the lines of a text that say something, with their numbers as an editor shows them.
package struct TextLines: Sendable {
    package struct Line: Hashable, Sendable {
        package let number: Int
        package let range: Range<Int>
    }

    private var at = 0
    private var number: Int

    /// `firstNumber` is the number of the first line, for a text that is part of a longer one.
    package init(firstNumber: Int = 1) { number = firstNumber - 1 }

    /// Spreadsheets put this mark before UTF-8 text; it is no part of the first column's name.
    package mutating func skipMark(_ bytes: Span<UInt8>) {
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { at = 3 }
    }

    /// A line ends at LF or CR LF; blank ones are counted and passed over.
    package mutating func next(_ bytes: Span<UInt8>) -> Line? {
        while at < bytes.count {
            number += 1
            let start = at
            while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
            var end = at
            at += 1
            if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
            if end > start { return Line(number: number, range: start..<end) }
        }
        return nil
    }
}
