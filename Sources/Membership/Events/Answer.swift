/// What a member says about one criterion, with what shows it.
package struct Answer: Hashable, Sendable {
    package enum Word: String, CaseIterable, Hashable, Sendable {
        case yes, partly, no
        case notApplicable = "not-applicable"
    }

    package let label: String
    package let word: Word
    package let text: String?
    package let evidence: [Evidence]

    package init(label: String, word: Word, text: String?, evidence: [Evidence]) {
        self.label = label
        self.word = word
        self.text = text
        self.evidence = evidence
    }
}
