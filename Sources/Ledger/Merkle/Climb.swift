/// The walk from a leaf to the root that both verifications share.
struct Climb {
    enum Side { case left, right }

    private var node: UInt64
    private var last: UInt64

    init(from node: UInt64, last: UInt64) {
        self.node = node
        self.last = last
    }

    var isAtTop: Bool { last == 0 }

    /// On which side the next sibling joins; nil when the root was reached already.
    mutating func step() -> Side? {
        guard last != 0 else { return nil }
        let side: Side = node & 1 == 1 || node == last ? .left : .right
        if side == .left {
            while node & 1 == 0, node != 0 { shift() }
        }
        shift()
        return side
    }

    mutating func skipRightTurns() {
        while node & 1 == 1 { shift() }
    }

    private mutating func shift() {
        node >>= 1
        last >>= 1
    }
}
