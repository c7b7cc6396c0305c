import JSON

/// Takes things out of a control, at every depth.
struct Removing {
    private let removes: [Removal]

    init(_ removes: [Removal]) { self.removes = removes }

    /// The lists in which removable things stand, and what one of each is called.
    private static let lists = [
        "params": "param", "props": "prop", "links": "link", "parts": "part",
    ]

    func body(_ members: [JSONMember]) -> [JSONMember] {
        members.compactMap { member in
            guard let item = Self.lists[member.name], let values = member.value.array else {
                return member
            }
            let kept = values.filter { value in !removes.contains { $0.takes(value, item: item) } }
            guard !kept.isEmpty else { return nil }
            return JSONMember(
                member.name,
                .array(kept.map { value in value.members.map { .object(body($0)) } ?? value }))
        }
    }
}
