package import Model

/// How many events of a capture wait for their trips, and until when.
package struct Waiting: Hashable, Sendable {
    package let count: Int
    /// When the first of them waits no more; nil where none waits.
    package let until: Instant?

    package static let none = Waiting(count: 0, until: nil)

    package init(count: Int, until: Instant?) {
        self.count = count
        self.until = until
    }
}
