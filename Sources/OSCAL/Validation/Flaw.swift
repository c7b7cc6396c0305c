/// One thing that is wrong in a document: what, where, and what to do about it.
package struct Flaw: Error, Hashable, Sendable {
    package enum Weight: Hashable, Sendable {
        /// The document is no OSCAL, or cannot be used as it stands.
        case fault
        /// It can be used; somebody should look.
        case warning
    }

    /// From 1; nil where the whole document is meant.
    package let line: Int?
    /// A JSON pointer (RFC 6901).
    package let pointer: String
    package let problem: FlawProblem

    package var weight: Weight { problem.weight }

    package init(line: Int?, pointer: String, problem: FlawProblem) {
        self.line = line
        self.pointer = pointer
        self.problem = problem
    }

    /// Where, then what was found and wanted.
    package var advice: String {
        let line = line.map { "line \($0), " } ?? ""
        return "\(line)\(pointer.isEmpty ? "the document" : pointer): \(problem.sentence)"
    }
}
