/// The parts of one message that was too long for a frame, until all are there.
///
/// One message at a time: a terminal sends them one after the other, and a new one forgets the old.
struct Jt808Parts {
    /// A batch of locations has a few; a picture, which nobody reads here, has hundreds.
    static let partsMax = 64

    private var type = -1
    private var parts: [ArraySlice<UInt8>?] = []

    /// The whole body when this part was the last that was missing. Parts count from one.
    mutating func add(
        _ body: ArraySlice<UInt8>, index: Int, of count: Int, type: Int
    ) -> [UInt8]? {
        guard (1...Self.partsMax).contains(count), (1...count).contains(index) else { return nil }
        if type != self.type || parts.count != count {
            self.type = type
            parts = Array(repeating: nil, count: count)
        }
        parts[index - 1] = body
        let present = parts.compactMap { $0 }
        guard present.count == count else { return nil }
        parts = []
        return present.flatMap { $0 }
    }
}
