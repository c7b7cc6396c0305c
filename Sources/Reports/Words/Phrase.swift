package import Model

/// What a report says, in both languages side by side so that neither is forgotten.
package struct Phrase: Hashable, Sendable {
    package let english: String
    package let spanish: String

    package init(_ english: String, _ spanish: String) {
        self.english = english
        self.spanish = spanish
    }

    /// A figure, a name or a file: the same in both languages.
    package init(same text: String) { self.init(text, text) }

    package func text(in language: Language) -> String {
        switch language {
        case .english: english
        case .spanish: spanish
        }
    }
}
