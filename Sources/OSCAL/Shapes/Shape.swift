/// What one kind of object in an OSCAL document may hold, and must.
///
/// Members are told apart by a bit each, so that "has these and not those" is one comparison.
struct Shape: Sendable {
    /// As the table calls it, `catalog:group`; what a person reads is behind the colon.
    let name: String
    let members: [Member]
    /// A bit for each member that must be there, in the order of `members`.
    let required: UInt64
    /// When there are some, one of them has to fit.
    let choices: [Choice]
    /// Within which ids must differ; nil where a shape's id names nothing.
    let idSpace: IDSpace?

    struct Member: Sendable {
        let name: String
        let bytes: [UInt8]
        let rule: ShapeRule
    }

    /// One way of being such an object: without some members, and with some others.
    struct Choice: Sendable {
        let absent: UInt64
        let needed: UInt64
    }

    /// The object's name without the area it is defined in.
    var spoken: String {
        let local = name.split(separator: ":").last ?? ""
        return String(local.split(separator: "/").last ?? local)
    }

    func place(of name: Span<UInt8>) -> Int? {
        for place in members.indices where Self.same(members[place].bytes, name) {
            return place
        }
        return nil
    }

    func place(of name: String) -> Int? { members.firstIndex { $0.name == name } }

    func names(_ mask: UInt64) -> [String] {
        members.indices.filter { mask & (1 << UInt64($0)) != 0 }.map { members[$0].name }
    }

    private static func same(_ a: [UInt8], _ b: Span<UInt8>) -> Bool {
        guard a.count == b.count else { return false }
        for step in a.indices where a[step] != b[step] { return false }
        return true
    }
}
