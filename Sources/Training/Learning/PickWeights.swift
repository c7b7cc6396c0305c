/// What an examined declaration counts for when a model learns: a pick by chance stands for all that
/// were not drawn, so it counts for one over its probability (Horvitz and Thompson).
package struct PickWeights: Sendable {
    /// A draw of one in a thousand would else outweigh everything that was targeted; above this
    /// the error of a few rows costs more than the bias it mends.
    package static let most: Float = 20

    private let byID: [String: Float]

    /// From probabilities above 0 and at most 1.
    package init(_ probabilities: [String: Double]) {
        byID = probabilities.mapValues { min(Float(1 / $0), Self.most) }
    }

    package static let none = PickWeights([:])

    package var isEmpty: Bool { byID.isEmpty }

    /// One a row, 1 on average, so that the least weight of a leaf keeps its meaning; none where
    /// nobody told a probability. A row that no pick names counts as certain.
    func of(_ ids: [String]) -> [Float] {
        guard !byID.isEmpty else { return [] }
        let raw = ids.map { byID[$0] ?? 1 }
        let mean = raw.reduce(0, +) / Float(max(1, raw.count))
        return raw.map { $0 / mean }
    }

    package func named(in ids: [String]) -> Int { ids.count { byID[$0] != nil } }
}
