/// Where the lines of a text end, for saying on which line a byte stands.
struct LineIndex {
    private let ends: [Int]

    init(_ bytes: [UInt8]) {
        var ends: [Int] = []
        for (place, byte) in bytes.enumerated() where byte == 0x0A { ends.append(place) }
        self.ends = ends
    }

    /// From 1.
    func line(of offset: Int) -> Int {
        var low = 0, high = ends.count
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low + 1
    }
}
