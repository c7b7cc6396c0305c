import API
import JSON
import Model
import Views

/// The page of an erased trip, for a person at a terminal.
struct ErasedAccount {
    private let page: ErasedPage

    init(_ page: ErasedPage) { self.page = page }

    func text(in language: Language) -> String {
        let words = Words(language)
        let head = [
            "\(words.trip.uppercased()) \(page.trip)   \(words.erased.uppercased())",
            "  \(page.erasure.at.rfc3339), \(words.orderer(of: page.erasure))",
            "  \(words.erasedWhat(page.erasure.facts, of: page.facts))",
            "  \(words.stillProvable)",
            "", words.decisions.uppercased(),
        ]
        return (head + DecisionLines(page.decisions, words).lines).joined(separator: "\n")
    }
}
