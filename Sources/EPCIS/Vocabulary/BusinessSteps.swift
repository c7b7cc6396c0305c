/// The business steps of the Core Business Vocabulary 2.0, for readers outside this module.
package enum BusinessSteps {
    /// Whether a bare word is one of them.
    package static func has(_ word: String) -> Bool { WordList.bizSteps.words.contains(word) }

    package static let wanted =
        "one of the \(WordList.bizSteps.words.count) business steps of CBV 2.0, or a word of your "
        + "own with its prefix or as a URI"
}
