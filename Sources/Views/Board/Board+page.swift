/// Some rows of a board, and how many there were to choose from.
package struct BoardPage: Hashable, Sendable {
    package let rows: [TripRow]
    package let found: Int
    package let offset: Int
    package let hasMore: Bool
}

extension Board {
    /// Keeps only the best `offset + limit` rows while walking over all of them, so the first
    /// page of a hundred thousand loads needs no sorting of a hundred thousand.
    package func page(_ query: BoardQuery) -> BoardPage {
        let wanted = query.offset + query.limit
        var best: [TripRow] = []
        var found = 0
        for row in rows.values where query.wants(row) {
            found += 1
            if best.count == wanted, let worst = best.last {
                guard query.puts(row, before: worst) else { continue }
                best.removeLast()
            }
            best.insert(row, at: best.partitioningIndex { query.puts(row, before: $0) })
        }
        let rows = Array(best.dropFirst(query.offset))
        return BoardPage(
            rows: rows, found: found, offset: query.offset,
            hasMore: found > query.offset + rows.count)
    }
}

extension Array {
    /// The first place whose element is past the boundary; the array is ordered by the boundary.
    func partitioningIndex(where isPast: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isPast(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
