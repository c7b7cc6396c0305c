/// Why a file of reads, or one row of it, is of no use: a sentence for whoever sent it.
package struct ReadFlaw: Error, Hashable, Sendable {
    /// From 1; 0 speaks of the file.
    package let line: Int
    package let advice: String

    init(line: Int = 0, _ advice: String) {
        self.line = line
        self.advice = line > 0 ? "line \(line), \(advice)" : advice
    }
}
