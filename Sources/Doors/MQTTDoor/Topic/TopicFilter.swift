/// Which topics are listened to, and what in them names the device: the levels that the wildcards
/// stand for, joined by `/`. Without a wildcard the whole topic is the name.
package struct TopicFilter: Hashable, Sendable, CustomStringConvertible {
    package let description: String
    private let levels: [Substring]

    /// As the standard has it: `+` and `#` each fill a level, `#` only the last one.
    package init?(_ text: String) {
        let levels = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...Self.lengthMax).contains(text.utf8.count), !text.utf8.contains(0) else {
            return nil
        }
        for (place, level) in levels.enumerated() where level.contains(where: { "+#".contains($0) })
        {
            guard level == "+" || (level == "#" && place == levels.count - 1) else { return nil }
        }
        description = text
        self.levels = levels
    }

    /// The longest that a broker takes.
    private static let lengthMax = 65_535

    /// Nil for a topic that this filter does not let through.
    package func name(in topic: String) -> String? {
        let sent = topic.split(separator: "/", omittingEmptySubsequences: false)
        var named: [Substring] = []
        for (place, level) in levels.enumerated() {
            if level == "#" {
                named += sent.dropFirst(place)
                return named.joined(separator: "/")
            }
            guard place < sent.count else { return nil }
            if level == "+" {
                named.append(sent[place])
            } else if level != sent[place] {
                return nil
            }
        }
        guard sent.count == levels.count else { return nil }
        let hasWildcard = levels.contains { $0 == "+" }
        return hasWildcard ? named.joined(separator: "/") : topic
    }
}
