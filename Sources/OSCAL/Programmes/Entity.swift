/// A kind of member, such as a highway carrier: it is held to some of a programme's criteria.
package struct Entity: Hashable, Sendable {
    /// In a table of criteria.
    let code: String
    /// In documents and on the command line.
    package let name: String
    package let title: String

    init(_ code: String, _ name: String, _ title: String) {
        self.code = code
        self.name = name
        self.title = title
    }
}
