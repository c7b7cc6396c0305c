import API
import JSON
import Model
import Views

/// What is left to tell of an erased trip: that it was erased, and what the node decided on it.
struct ErasedAccount {
    private let trip: TripID
    private let erasure: Erasure
    private let facts: [Fact]

    /// `facts` are all of the trip's, the erased ones included.
    init(_ trip: TripID, _ erasure: Erasure, facts: [Fact]) {
        self.trip = trip
        self.erasure = erasure
        self.facts = facts
    }

    private var decisions: [DecisionPage] { DecisionPage.all(in: facts) }

    func text(in language: Language) -> String {
        let words = AccountWords(language: language)
        let head = [
            "\(words.trip.uppercased()) \(trip)   \(words.erased)",
            "  \(words.erasedAt(erasure))",
            "  \(words.erasedWhat(erasure.facts, of: facts.count))",
            "", words.decisions,
        ]
        return (head + DecisionLines(decisions, words).lines).joined(separator: "\n")
    }

    var json: JSONValue {
        [
            "trip": .text(trip.description),
            "erased": [
                "at": .text(erasure.at.rfc3339), "by": .text(erasure.by.description),
                "reason": .text(erasure.reason), "facts": .int(erasure.facts),
            ],
            "decisions": .list(decisions.map(\.json)), "facts": .int(facts.count),
        ]
    }
}
