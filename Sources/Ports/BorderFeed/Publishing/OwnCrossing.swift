package import JSON

/// What a port's owner says of it once, so that its waits can be published in the form of the public
/// feed: docs/formats/port-live.md.
package struct OwnCrossing: Hashable, Sendable {
    package let number: PortNumber
    package let portName: String
    package let crossingName: String
    package let border: String
    package let hours: String
    /// Booths for trucks there are at most; empty when it is not said.
    package let maximumLanes: String
    /// From where to where the wait is measured; both empty: by the lane's own zones.
    package let from: String
    package let to: String

    package var zone: PortZone? { PortZone(number) }

    private static let fields = [
        "number", "port", "crossing", "border", "hours", "lanes", "from", "to", "comment",
    ]
    /// Longer than any name of the feed, several times over.
    private static let textMax = 200
    private static let lanesMax = 100

    package init(reading value: JSONValue) throws(FeedFlaw) {
        guard let members = value.members else {
            throw FeedFlaw("wanted an object in braces with number and port.")
        }
        if let stray = members.first(where: { !Self.fields.contains($0.name) }) {
            throw FeedFlaw(
                "\(stray.name.prefix(40)): no such field; known are "
                    + "\(Self.fields.joined(separator: ", ")).")
        }
        let digits = try Self.text(value, "number", isWanted: true)
        guard let number = PortNumber(digits) else {
            throw FeedFlaw(
                "number: sent “\(digits.prefix(40))”; wanted the six digits by which CBP names the "
                    + "crossing, such as 250602.")
        }
        guard PortZone(number) != nil else {
            throw FeedFlaw(
                "number: \(number) is of a district whose clock is not known here; wanted a crossing "
                    + "of the list of CBP.")
        }
        self.number = number
        portName = try Self.text(value, "port", isWanted: true)
        crossingName = try Self.text(value, "crossing")
        border = try Self.text(value, "border")
        hours = try Self.text(value, "hours")
        from = try Self.text(value, "from")
        to = try Self.text(value, "to")
        maximumLanes = try Self.lanes(value["lanes"])
        guard from.isEmpty == to.isEmpty else {
            throw FeedFlaw(
                "\(from.isEmpty ? "from" : "to") is missing; a wait is measured from one place to "
                    + "another, so give both or none.")
        }
    }

    private static func text(
        _ value: JSONValue, _ name: String, isWanted: Bool = false
    ) throws(FeedFlaw) -> String {
        guard let member = value[name] else {
            guard isWanted else { return "" }
            throw FeedFlaw("\(name) is missing; wanted a text.")
        }
        guard let text = member.string, text.utf8.count <= textMax, !isWanted || !text.isEmpty
        else {
            throw FeedFlaw(
                "\(name): sent \(member.text.prefix(40)); wanted a text of at most \(textMax) bytes."
            )
        }
        return text
    }

    private static func lanes(_ value: JSONValue?) throws(FeedFlaw) -> String {
        guard let value else { return "" }
        guard let lanes = value.int, (1...lanesMax).contains(lanes) else {
            throw FeedFlaw(
                "lanes: sent \(value.text.prefix(40)); wanted booths for trucks, 1 to \(lanesMax).")
        }
        return String(lanes)
    }
}
