/// A document is not of the form that its model demands, so badly that it cannot be read.
package struct ShapeRefusal: Error, Hashable, Sendable {
    /// A JSON pointer.
    package let pointer: String
    package let wanted: String

    init(_ pointer: String, _ wanted: String) {
        self.pointer = pointer
        self.wanted = wanted
    }
}
