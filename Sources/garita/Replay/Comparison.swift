/// Two histories of decisions held against each other, each ruling under its trip and number.
struct Comparison {
    let count: Int
    let differences: [Difference]

    /// `ignored` are names in a ruling under which two policies differ by nature.
    init(was: [String: String], now: [String: String], ignoring ignored: Set<String>) throws {
        let names = Set(was.keys).union(now.keys)
        count = names.count
        differences = try names.compactMap {
            try Difference($0, was: was[$0], now: now[$0], ignoring: ignored)
        }.sorted { $0.order < $1.order }
    }

    /// How often each change occurs, the commonest first.
    var changes: [(change: String, count: Int)] {
        var counts: [String: Int] = [:]
        for difference in differences { counts[difference.change, default: 0] += 1 }
        return counts.map { (change: $0.key, count: $0.value) }
            .sorted { ($1.count, $0.change) < ($0.count, $1.change) }
    }

    func sentence(against other: String) -> String {
        differences.isEmpty
            ? "None of \(count) decisions and revocations differs from \(other)."
            : "\(differences.count) of \(count) decisions and revocations "
                + "\(differences.count == 1 ? "differs" : "differ") from \(other)."
    }
}
