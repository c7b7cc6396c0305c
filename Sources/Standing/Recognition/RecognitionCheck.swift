/// One condition of recognition, and whether it was met at the moment asked about.
package struct RecognitionCheck: Hashable, Sendable {
    package enum Condition: String, Hashable, Sendable, CaseIterable {
        case arrangement, standing, kind, link, consent, treatment
    }

    package let condition: Condition
    package let fits: Bool
    /// For a person: what was found, with its date.
    package let sentence: String
}
