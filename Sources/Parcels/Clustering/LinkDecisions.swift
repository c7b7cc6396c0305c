/// What an analyst decided about pairs of records. It is kept in a file of its own, holds in every
/// run, and is undone by taking the line out.
package struct LinkDecisions: Sendable {
    package struct Pair: Hashable, Sendable {
        package let one: Int
        package let other: Int
        /// In the file of decisions.
        package let line: Int

        package init(_ one: Int, _ other: Int, line: Int) {
            (self.one, self.other, self.line) = (one, other, line)
        }
    }

    package let together: [Pair]
    package let apart: [Pair]

    package init(together: [Pair] = [], apart: [Pair] = []) {
        self.together = together
        self.apart = apart
    }

    /// Records that somebody spoke of.
    package var named: Set<Int> { Set((together + apart).flatMap { [$0.one, $0.other] }) }

    /// The first decision to keep apart what others join, if there is one.
    package var contradiction: Pair? {
        let records = named.sorted()
        var place: [Int: Int] = [:]
        for (index, record) in records.enumerated() { place[record] = index }
        var forest = UnionForest(records.count)
        for pair in together { forest.join(place[pair.one]!, place[pair.other]!) }
        return apart.first { pair in
            forest.root(place[pair.one]!) == forest.root(place[pair.other]!)
        }
    }
}
