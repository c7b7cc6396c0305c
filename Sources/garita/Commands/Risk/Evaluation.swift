import Targeting

/// The measures of one set of scores, over all rows and over those that are no copies.
struct Evaluation {
    private let scores: [Float]
    private let labels: [UInt8]
    private let copies: [Int]?
    private let revenue: [Double]?

    init(_ scores: [Float], _ labels: [UInt8], copies: [Int]?, revenue: [Double]?) {
        self.scores = scores
        self.labels = labels
        self.copies = copies
        self.revenue = revenue
    }

    var text: String {
        let all = Array(scores.indices)
        let fresh = copies.map { copies in all.filter { copies[$0] == 0 } }
        let sets = [all] + (fresh.map { [$0] } ?? [])
        let rankings = sets.map { rows in
            Ranking(scores: rows.map { scores[$0] }, labels: rows.map { labels[$0] })
        }
        let measured = zip(["all rows", "no copy learnt"], rankings).map {
            Measured(name: $0, ranking: $1)
        }
        let money = revenue.map { revenue in
            zip(sets, rankings).map { rows, ranking in
                let told = rows.map { revenue[$0] }
                return Ranking.shares.map { ranking.cut($0, revenue: told).revenue }
            }
        }
        let table = MeasureTable.text(
            measured, headings: measured.map(\.name), revenue: money ?? [])
        return table + "\n\n" + (fresh.map(explain) ?? Self.unknown)
    }

    private func explain(_ fresh: [Int]) -> String {
        let copied = scores.count - fresh.count
        guard copied > 0 else {
            return "No row is a copy of what the model learnt from: the columns are the same rows."
        }
        let share = Effort.fixed(100 * Double(copied) / Double(scores.count))
        return """
            Read the columns together. \(copied) rows (\(share) %) are copies of declarations \
            the model learnt from:
            same goods, route, duty and mass. Where copies keep their label, “all rows” measures \
            how well they are
            remembered. “no copy learnt” is what to expect of goods never seen before.
            """
    }

    private static let unknown = """
        Do not read this alone: nothing tells whether these rows are copies of what the model \
        learnt from, and if
        they are, the figures measure memory. Score with `garita risk score`, whose column \
        `copies` tells, or
        give --data with the files that the model was trained on.
        """
}
