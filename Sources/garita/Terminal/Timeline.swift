import Model
import Views

/// What happened to a load, a line each, with the number of the facts left out where they stood.
struct Timeline {
    private let told: [LedgerIndex: TimelineEntry]
    private let page: TripPage
    private let facts: [Fact]
    private let words: Words

    /// `facts` are all of the trip's; the page tells some of them.
    init(_ page: TripPage, facts: [Fact], words: Words) {
        told = Dictionary(page.timeline.map { ($0.index, $0) }) { first, _ in first }
        self.page = page
        self.facts = facts.inOrderOfTelling
        self.words = words
    }

    var lines: [String] {
        var lines: [String] = []
        var gap: [Fact] = []
        for fact in facts {
            guard let entry = told[fact.index] else {
                gap.append(fact)
                continue
            }
            lines += leftOut(gap) + [line(entry)]
            gap = []
        }
        return lines + leftOut(gap) + (told.count < facts.count ? ["  " + words.inTheDossier] : [])
    }

    private func line(_ entry: TimelineEntry) -> String {
        "  \(entry.at.rfc3339)  \(words.fact.lowercased()) \(entry.index)  "
            + "\(page.sentence(of: entry, in: words.language))  (\(words.by) \(entry.sender))"
            + (entry.mark.map { " [\(words.mark($0))]" } ?? "")
    }

    private func leftOut(_ gap: [Fact]) -> [String] {
        guard !gap.isEmpty else { return [] }
        let positions = gap.count { fact in
            if case .position = fact.event { true } else { false }
        }
        return ["      " + words.leftOut(gap.count, positions: positions)]
    }
}
