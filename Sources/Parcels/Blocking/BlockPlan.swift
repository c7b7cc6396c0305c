/// Who is compared with whom: for each pass the parties in the order of their keys.
///
/// A block of up to `blockMax` is compared all with all. In a larger one (a common name, the
/// address of a forwarder) each is compared with its neighbours in the order of names: the work
/// grows with the parties and not with their square.
package struct BlockPlan: Sendable {
    /// All with all is at most 39 comparisons a party and pass.
    static let blockMax = 40
    /// Neighbours to one side in a larger block.
    static let windowMax = 12
    /// Parties in a piece of work: a few milliseconds.
    static let piece = 20_000

    package struct Piece: Sendable {
        let pass: Int
        let range: Range<Int>
    }

    /// By pass; the key of each party, 0 where it has none.
    let keys: [[UInt32]]
    /// By pass; parties with a key, by key; in large blocks by name.
    private let orders: [[UInt32]]
    /// By pass, by place in the order: whether this block is a large one.
    private let isLarge: [[Bool]]
    package let pieces: [Piece]

    package init(_ passes: [Pass]) {
        keys = passes.map(\.keys)
        orders = passes.map(\.order)
        isLarge = passes.map(\.isLarge)
        pieces = passes.indices.flatMap { pass in Self.cut(passes[pass], pass) }
    }

    private static func cut(_ pass: Pass, _ number: Int) -> [Piece] {
        var pieces: [Piece] = []
        var start = 0
        while start < pass.order.count {
            var end = min(pass.order.count, start + piece)
            while end < pass.order.count,
                pass.keys[Int(pass.order[end])] == pass.keys[Int(pass.order[end - 1])]
            { end += 1 }
            pieces.append(Piece(pass: number, range: start..<end))
            start = end
        }
        return pieces
    }

    /// Every pair of a piece, the lower number first; a pair that an earlier pass gave is left out.
    func pairs(_ piece: Piece, _ body: (Int, Int) -> Void) {
        let order = orders[piece.pass]
        let keys = keys[piece.pass]
        let large = isLarge[piece.pass]
        for place in piece.range {
            let one = Int(order[place])
            let key = keys[one]
            let reach = large[place] ? Self.windowMax : Self.blockMax
            let end = min(piece.range.upperBound, place + 1 + reach)
            var next = place + 1
            while next < end, keys[Int(order[next])] == key {
                let other = Int(order[next])
                if !metBefore(one, other, piece.pass) { body(min(one, other), max(one, other)) }
                next += 1
            }
        }
    }

    /// Keys alike in an earlier pass whose block was compared all with all.
    private func metBefore(_ one: Int, _ other: Int, _ pass: Int) -> Bool {
        for earlier in 0..<pass {
            let key = keys[earlier][one]
            if key != 0, key & 1 == 0, key == keys[earlier][other] { return true }
        }
        return false
    }
}
