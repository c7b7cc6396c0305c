import Model

/// One report of another truck near the place in question.
///
/// Truck and time are one number, so that sorting a crowd compares one word for each.
struct Bystander: Comparable, Sendable {
    private let key: UInt64
    private let x: Float
    private let y: Float
    let isResting: Bool

    /// `milliseconds` are counted from the start of the span asked about.
    init(_ record: Slab.Record, milliseconds: Int64) {
        key = UInt64(record.tag) << 32 | UInt64(UInt32(truncatingIfNeeded: milliseconds))
        x = record.x
        y = record.y
        isResting = record.isResting
    }

    var tag: UInt32 { UInt32(truncatingIfNeeded: key >> 32) }
    var milliseconds: Int64 { Int64(UInt32(truncatingIfNeeded: key)) }
    var point: Flat { Flat(x: Double(x), y: Double(y)) }

    /// A total order, place included: answers must not depend on the order of arrival.
    static func < (a: Self, b: Self) -> Bool {
        a.key != b.key ? a.key < b.key : (a.x, a.y) < (b.x, b.y)
    }
}

extension Array where Element == Bystander {
    /// Each truck's own reports in turn.
    func forEachTruck(_ visit: (ArraySlice<Bystander>) -> Void) {
        var start = 0
        while start < count {
            let tag = self[start].tag
            var end = start + 1
            while end < count, self[end].tag == tag { end += 1 }
            visit(self[start..<end])
            start = end
        }
    }
}
