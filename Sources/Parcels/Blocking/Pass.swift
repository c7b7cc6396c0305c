extension BlockPlan {
    /// The blocks of one pass. Passes know nothing of each other, so they can be made side by side.
    ///
    /// The lowest bit of a key says that its block is a large one.
    package struct Pass: Sendable {
        let keys: [UInt32]
        let order: [UInt32]
        let isLarge: [Bool]

        package init(_ pass: BlockPass, _ table: PartyTable) {
            var keys = [UInt32](repeating: 0, count: table.count)
            var sorted: [UInt64] = []
            for party in 0..<table.count {
                guard let key = pass.key(table, party) else { continue }
                // Even and never 0, which is no key.
                keys[party] = max(2, key & ~1)
                sorted.append(UInt64(keys[party]) << 32 | UInt64(party))
            }
            sorted.sort()
            var order = sorted.map { UInt32(truncatingIfNeeded: $0) }
            var isLarge = [Bool](repeating: false, count: order.count)
            var start = 0
            while start < order.count {
                let key = keys[Int(order[start])]
                var end = start + 1
                while end < order.count, keys[Int(order[end])] == key { end += 1 }
                if end - start > BlockPlan.blockMax {
                    Self.sort(&order[start..<end], table)
                    for place in start..<end {
                        isLarge[place] = true
                        keys[Int(order[place])] |= 1
                    }
                }
                start = end
            }
            self.keys = keys
            self.order = order
            self.isLarge = isLarge
        }

        /// By the first letters of the names, so that the same person stands beside itself.
        private static func sort(_ block: inout ArraySlice<UInt32>, _ table: PartyTable) {
            let named = block.map { party in
                (
                    table.words.head(table.code(Int(party), .surname), 4) << 32
                        | table.words.head(table.code(Int(party), .given), 4), party
                )
            }.sorted { $0 < $1 }
            for (place, entry) in zip(block.indices, named) { block[place] = entry.1 }
        }
    }
}
