package import JSON

/// What is wrong with a document: where, what was found and what was wanted.
package struct Violation: Hashable, Sendable {
    /// A JSON pointer (RFC 6901); to where it belongs if something is missing.
    package let path: String
    package let message: String

    package init(path: String, message: String) {
        self.path = path
        self.message = message
    }

    package var json: JSONValue { ["path": .string(path), "message": .string(message)] }
}
