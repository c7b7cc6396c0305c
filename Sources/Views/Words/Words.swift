package import Model

/// The phrases of the screens and of the terminal, both languages side by side so that neither is
/// forgotten: one table, so that a load is not called by two names.
///
/// Labels begin with a capital as headings do; who sets one within a line makes it small. What only
/// one screen says stands beside that screen, as an extension.
package struct Words: Hashable, Sendable {
    package let language: Language

    package init(_ language: Language) { self.language = language }

    package func say(_ english: String, _ spanish: String) -> String {
        switch language {
        case .english: english
        case .spanish: spanish
        }
    }
}
