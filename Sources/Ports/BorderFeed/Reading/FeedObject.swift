import JSON

/// An object of the feed whose fields are taken one by one, with a sentence for one that is missing
/// or is no text.
struct FeedObject {
    let path: String
    let members: [JSONMember]

    init(_ value: JSONValue, path: String) throws(FeedFlaw) {
        guard let members = value.members else {
            throw FeedFlaw("\(path): wanted an object in braces.")
        }
        self.path = path
        self.members = members
    }

    /// Case is not looked at: it differs between generations of the feed.
    func member(_ name: String) -> JSONMember? {
        members.first { $0.name == name }
            ?? members.first { $0.name.lowercased() == name.lowercased() }
    }

    func text(_ name: String) throws(FeedFlaw) -> String {
        guard let member = member(name) else {
            throw FeedFlaw(
                "\(field(name)) is missing; wanted a text, empty where there is no value.")
        }
        guard let text = member.value.string else {
            throw FeedFlaw(
                "\(field(name)): sent \(member.value.text.prefix(40)); the feed writes every value as "
                    + "a text in quotes.")
        }
        return text
    }

    func object(_ name: String) throws(FeedFlaw) -> FeedObject {
        guard let member = member(name) else {
            throw FeedFlaw("\(field(name)) is missing; wanted an object in braces.")
        }
        return try FeedObject(member.value, path: field(name))
    }

    private func field(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
}
