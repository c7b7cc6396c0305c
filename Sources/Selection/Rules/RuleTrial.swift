package import Declarations

/// What rules would have selected in the past, before they are let loose on the future.
package struct RuleTrial: Sendable {
    package struct Line: Sendable {
        package let rule: RiskRule
        package internal(set) var hits = 0
        /// Within the last days of the history: about the work that the rule will make.
        package internal(set) var recent = 0
        /// Hits that no other rule has: what would be lost without it.
        package internal(set) var alone = 0
        /// Of the hits with a known result.
        package internal(set) var known = 0
        package internal(set) var found = 0
    }

    /// Two rules that hit the same declarations.
    package struct Overlap: Hashable, Sendable {
        package let first: String
        package let second: String
        package let both: Int
        /// Of the hits of the rule with fewer of them.
        package let share: Double
    }

    package let count: Int
    package let days: ClosedRange<Int32>
    package let recentDays: Int
    /// Declarations that at least one rule hits.
    package private(set) var selected = 0
    package private(set) var selectedRecently = 0
    package private(set) var lines: [Line]
    package private(set) var overlaps: [Overlap] = []
    package let known: Int
    package let found: Int

    /// Every rule of the edition is tried on all days, also before its own: the question is what
    /// it would have done. A rule that hits every declaration is refused, where there are enough
    /// of them to say so.
    package init(
        _ edition: RuleEdition, over batch: DeclarationBatch, fields: Set<Field>, recentDays: Int,
        everythingMin: Int = 1
    ) throws(RuleFlaw) {
        precondition(batch.count > 0, "a trial wants a history")
        var matchers: [RuleMatcher] = []
        for rule in edition.rules { matchers.append(try RuleMatcher(rule, fields: fields)) }
        count = batch.count
        self.recentDays = recentDays
        let first = batch.days.min() ?? 0, last = batch.days.max() ?? 0
        days = first...last
        known = batch.labels.count
        found = batch.labels.count { $0 == 1 }
        lines = edition.rules.map { Line(rule: $0) }
        var pairs = [Int](repeating: 0, count: matchers.count * matchers.count)
        for row in 0..<batch.count {
            let hits = matchers.indices.filter { matchers[$0].matches(batch, row) }
            note(hits, batch, row, isRecent: batch.days[row] > last - Int32(recentDays))
            for (place, one) in hits.enumerated() {
                for other in hits.dropFirst(place + 1) { pairs[one * matchers.count + other] += 1 }
            }
        }
        if batch.count >= everythingMin, let line = lines.first(where: { $0.hits == batch.count }) {
            throw .matchesEverything(rule: line.rule.id, count: batch.count)
        }
        overlaps = overlaps(pairs)
    }

    private mutating func note(
        _ hits: [Int], _ batch: DeclarationBatch, _ row: Int, isRecent: Bool
    ) {
        guard !hits.isEmpty else { return }
        selected += 1
        if isRecent { selectedRecently += 1 }
        for hit in hits {
            lines[hit].hits += 1
            if isRecent { lines[hit].recent += 1 }
            if hits.count == 1 { lines[hit].alone += 1 }
            guard !batch.labels.isEmpty else { continue }
            lines[hit].known += 1
            lines[hit].found += Int(batch.labels[row])
        }
    }

    /// The closest pairs first.
    private func overlaps(_ pairs: [Int]) -> [Overlap] {
        var overlaps: [Overlap] = []
        for one in lines.indices {
            for other in lines.indices.dropFirst(one + 1) {
                let both = pairs[one * lines.count + other]
                guard both > 0 else { continue }
                let fewer = min(lines[one].hits, lines[other].hits)
                overlaps.append(
                    Overlap(
                        first: lines[one].rule.id, second: lines[other].rule.id, both: both,
                        share: Double(both) / Double(fewer)))
            }
        }
        return overlaps.sorted { ($1.share, $1.both, $0.first) < ($0.share, $0.both, $1.first) }
    }
}
