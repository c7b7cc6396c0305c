/// Text that is written in pieces of which some have to be sorted afterwards.
struct PrehashText {
    private(set) var bytes: [UInt8] = []
    /// Where the pieces of the open lists end, the innermost list's last.
    private var ends: [Int] = []

    var count: Int { bytes.count }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        isFull = false
    }

    /// A hundred times the longest real event. A name is written again for every value of its
    /// list, so a small document could spell an endless text.
    static let bytesMax = 4 * 1_024 * 1_024

    /// Too long: what is written from now on is lost.
    private(set) var isFull = false

    mutating func append(_ more: some Sequence<UInt8>) {
        guard bytes.count < Self.bytesMax else { return isFull = true }
        bytes.append(contentsOf: more)
    }

    mutating func append(_ byte: UInt8) { bytes.append(byte) }

    /// Takes back what was written since: an element without content is none.
    mutating func cut(to count: Int) { bytes.removeLast(bytes.count - count) }

    /// A list's beginning: hand it to `endList`.
    func startList() -> (bytes: Int, ends: Int) { (bytes.count, ends.count) }

    /// Says that a piece ends here. An empty one counts for nothing.
    mutating func endPiece() { ends.append(bytes.count) }

    /// Lets a writer append at the end.
    mutating func write(_ body: (inout [UInt8]) -> Bool) -> Bool { body(&bytes) }

    /// Puts the pieces written since the list began in the order of their bytes.
    mutating func endList(_ start: (bytes: Int, ends: Int)) {
        defer { ends.removeLast(ends.count - start.ends) }
        guard ends.count - start.ends > 1, !isSorted(from: start) else { return }
        var pieces: [Range<Int>] = []
        var from = start.bytes
        for end in ends[start.ends...] {
            pieces.append(from..<end)
            from = end
        }
        pieces.sort(by: precedes)
        var sorted: [UInt8] = []
        sorted.reserveCapacity(from - start.bytes)
        for piece in pieces { sorted += bytes[piece] }
        bytes.replaceSubrange(start.bytes..<from, with: sorted)
    }

    private func isSorted(from start: (bytes: Int, ends: Int)) -> Bool {
        var last = start.bytes..<ends[start.ends]
        for place in start.ends + 1..<ends.count {
            let next = last.upperBound..<ends[place]
            guard !precedes(next, last) else { return false }
            last = next
        }
        return true
    }

    private func precedes(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
        let shorter = min(a.count, b.count)
        for step in 0..<shorter {
            let mine = bytes[a.lowerBound + step], other = bytes[b.lowerBound + step]
            if mine != other { return mine < other }
        }
        return a.count < b.count
    }
}
