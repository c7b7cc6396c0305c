/// Walks the lines of a table that say something, with their numbers as an editor shows them.
struct StopsLines {
    struct Line {
        let number: Int
        let text: Range<Int>
    }

    private let bytes: [UInt8]
    private var at: Int
    private var number = 0

    /// Spreadsheets put this mark before UTF-8 text; it is no part of the first column's name.
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        at = bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
    }

    /// Ends a line at LF or CR LF; blank lines are counted and passed over.
    mutating func next() -> Line? {
        while at < bytes.count {
            number += 1
            let start = at
            while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
            var end = at
            at += 1
            if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
            if end > start { return Line(number: number, text: start..<end) }
        }
        return nil
    }
}
