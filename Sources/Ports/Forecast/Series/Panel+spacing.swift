extension Panel {
    /// From so many readings on each horizon has enough of its own to learn from.
    private static let readingsMany = 4_000
    /// On a grid that much finer than the readings more neighbours would cost and teach no more.
    private static let neighboursMax = 12

    /// How many points to either side of a horizon teach it too, in a short panel: as far as readings
    /// are usually apart. On a grid finer than the readings few pairs stand just so many points
    /// apart, and what came after nine hours says much of what comes after eight.
    var neighbours: Int {
        var gaps: [Int] = [], readings = 0
        for series in values {
            let known = series.indices.filter { !series[$0].isNaN }
            readings += known.count
            gaps += zip(known.dropFirst(), known).map { $0 - $1 }
        }
        guard !gaps.isEmpty, readings < Self.readingsMany else { return 0 }
        return min(gaps.sorted()[gaps.count / 2], Self.neighboursMax)
    }
}
