package import Model

/// Why a line of the file was refused, or what of it was left out: where, what stood there, what
/// was wanted, and what to do.
package struct EventFlaw: Error, Hashable, Sendable {
    package let line: Int
    /// True when the line was kept, without what is told here or in spite of it.
    package let isKept: Bool
    package let sentence: String
    /// About whom the line is; nil where it does not say.
    package internal(set) var member: PartyID?

    package init(
        _ line: Int, isKept: Bool = false, _ sentence: String, about member: PartyID? = nil
    ) {
        self.line = line
        self.isKept = isKept
        self.sentence = sentence
        self.member = member
    }

    package var advice: String {
        "line \(line), \(isKept ? "kept with a flag" : "refused"): \(sentence)"
    }
}
