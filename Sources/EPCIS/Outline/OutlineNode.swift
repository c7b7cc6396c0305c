/// One value of a document: what it is, where its bytes stand, and where its neighbours are.
struct OutlineNode {
    enum Kind: UInt8 { case object, array, string, number, bool, null }

    let kind: Kind
    /// The standard's name under which the value stands; nil in a list and under other names.
    let field: FieldName?
    /// A string's text without its quotes; any other value's bytes as sent.
    let start: Int32
    var count: Int32
    /// The first value that no longer belongs to this one.
    var end: Int32
    /// The object or list around it; -1 for the document.
    let parent: Int32
    /// Which one of its list it is, from 0.
    let place: Int32
    /// Where its name stands, if it has one.
    let nameStart: Int32
    let nameCount: Int32
}
