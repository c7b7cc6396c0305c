import JSON

/// What is put in, and where.
package struct Addition: Hashable, Sendable {
    package enum Position: String, Hashable, Sendable { case before, after, starting, ending }

    let position: Position
    let target: String?
    let title: JSONValue?
    /// `params`, `props`, `links`, `parts`: the lists that a control and its parts are made of.
    let lists: [JSONMember]

    init(_ json: JSONValue) {
        position = json["position"]?.string.flatMap(Position.init) ?? .ending
        target = json["by-id"]?.string
        title = json["title"]
        lists = ["params", "props", "links", "parts"].compactMap { name in
            json[name].map { JSONMember(name, $0) }
        }
    }
}
