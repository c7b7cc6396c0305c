/// The last scores of a model, and the score from which on a load is among the highest.
package struct ScoreWindow: Sendable {
    /// Some days of a crossing: long enough to know the tail, short enough to follow the trade.
    package static let length = 1_000
    /// Below this the tail is chance, and the model's own threshold serves.
    package static let lengthMin = 100
    /// One load in twenty, as many as the draw takes: half of all examinations look where the model
    /// points, half measure what it misses (docs/decisions/0041-risk-in-the-node.md).
    package static let share = 0.05

    private var last: [Float] = []
    private var next = 0
    private var sorted: [Float] = []

    package init() {}

    package var count: Int { sorted.count }

    /// nil while too little was scored to know it.
    package var cut: Float? {
        guard sorted.count >= Self.lengthMin else { return nil }
        let among = Int((Double(sorted.count) * Self.share).rounded(.up))
        let cut = sorted[sorted.count - among]
        // Where so many share the score that they would all be examined, only what is above it is.
        return sorted[sorted.count - among - 1] == cut ? cut.nextUp : cut
    }

    package mutating func add(_ score: Float) {
        if last.count < Self.length {
            last.append(score)
        } else {
            sorted.remove(at: Self.place(of: last[next], in: sorted))
            last[next] = score
            next = (next + 1) % Self.length
        }
        sorted.insert(score, at: Self.place(of: score, in: sorted))
    }

    /// The first that is not below it.
    private static func place(of score: Float, in sorted: [Float]) -> Int {
        var low = 0, high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < score { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
