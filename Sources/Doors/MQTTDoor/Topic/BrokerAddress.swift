/// Where a broker is, as whom it is asked, and for which topics:
/// `mqtts://user@host:8883?topic=garita/+&topic=owntracks/+/+&client=otay-node`; `mqtt://` is
/// spoken plainly.
package struct BrokerAddress: Hashable, Sendable, CustomStringConvertible {
    package let host: String
    package let isEncrypted: Bool
    package let port: Int
    package let user: String?
    /// The name of our session at the broker; nil lets the node choose one that stays.
    package let client: String?
    package let filters: [TopicFilter]

    /// The ports that are registered for MQTT, plain and by TLS.
    private static let portPlain = 1_883
    private static let portEncrypted = 8_883
    /// A lane has a fleet or two; each filter is a line of the broker's answer.
    package static let filtersMax = 16

    package enum Flaw: Error, Hashable, Sendable {
        case scheme(String)
        case password
        case host(String)
        case port(String)
        case path(String)
        case option(String)
        case noTopic
        case topic(String)
        case client(String)

        package var advice: String {
            switch self {
            case .scheme(let text):
                "“\(text)” is no address of a broker; wanted mqtts://USER@HOST:PORT?topic=FILTER, or "
                    + "mqtt:// for a broker on the node's own network."
            case .password:
                "A password does not belong in an address, where every user of this machine "
                    + "sees it; put it into a file and name that with --mqtt-password-file."
            case .host(let text): "“\(text)” is no host; wanted a name or an IP address."
            case .port(let text): "“\(text)” is no port; wanted 1 to 65535."
            case .path(let text):
                "“/\(text)” is no part of a broker's address; topics go behind ?topic=."
            case .option(let text): "“\(text)” is neither topic=FILTER nor client=NAME."
            case .noTopic:
                "No topic is named; wanted 1 to \(BrokerAddress.filtersMax), as in "
                    + "?topic=garita/+, where + stands for the device's name."
            case .topic(let text):
                "“\(text)” is no topic filter: + and # fill a level between slashes, # only the "
                    + "last one."
            case .client(let text):
                "“\(text)” cannot name a session; wanted 1 to 64 visible ASCII characters."
            }
        }
    }

    package var description: String { "\(host):\(port)" }

    package init(_ text: String) throws(Flaw) {
        let schemes = ["mqtt://", "mqtts://"]
        guard let scheme = schemes.first(where: { text.hasPrefix($0) }) else {
            throw .scheme(Self.harmless(text))
        }
        isEncrypted = scheme == schemes[1]
        let parts = text.dropFirst(scheme.count).split(
            separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let place = parts[0].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        if place.count == 2, !place[1].isEmpty { throw .path(String(place[1])) }
        (user, host, port) = try Self.authority(
            place[0], portDefault: isEncrypted ? Self.portEncrypted : Self.portPlain)
        (filters, client) = try Self.options(parts.count == 2 ? parts[1] : "")
    }

    /// What stands before an @ may hold a password, and is not shown again.
    private static func harmless(_ text: String) -> String {
        text.lastIndex(of: "@").map { "…" + text[$0...] } ?? text
    }

    private static func authority(
        _ text: Substring, portDefault: Int
    ) throws(Flaw) -> (user: String?, host: String, port: Int) {
        var rest = text, user: String?
        if let at = text.lastIndex(of: "@") {
            guard !text[..<at].contains(":") else { throw .password }
            user = plain(text[..<at])
            rest = text[text.index(after: at)...]
        }
        var port = portDefault
        // An IPv6 address stands in brackets, and its colons are not the port's.
        if let colon = rest.lastIndex(of: ":"), !rest[colon...].contains("]") {
            let digits = rest[rest.index(after: colon)...]
            guard let number = Int(digits), (1...65_535).contains(number) else {
                throw .port(String(digits))
            }
            port = number
            rest = rest[..<colon]
        }
        let host = rest.filter { $0 != "[" && $0 != "]" }
        guard !host.isEmpty, host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw .host(String(rest))
        }
        return (user?.isEmpty == true ? nil : user, host, port)
    }

    private static func options(
        _ text: Substring
    ) throws(Flaw) -> (filters: [TopicFilter], client: String?) {
        var filters: [TopicFilter] = [], client: String?
        for option in text.split(separator: "&") {
            let sides = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2 else { throw .option(String(option)) }
            let value = plain(sides[1])
            switch sides[0] {
            case "topic":
                guard let filter = TopicFilter(value) else { throw .topic(value) }
                filters.append(filter)
            case "client":
                let isVisible = value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
                guard isVisible, (1...64).contains(value.utf8.count) else { throw .client(value) }
                client = value
            default: throw .option(String(option))
            }
        }
        guard (1...filtersMax).contains(filters.count) else { throw .noTopic }
        return (filters, client)
    }

    /// `%2B` is a plus; a plus stands for itself, as it does in topics.
    private static func plain(_ text: Substring) -> String {
        var plain: [UInt8] = [], rest = Array(text.utf8)[...]
        while let first = rest.first {
            let digits = String(decoding: rest.dropFirst().prefix(2), as: UTF8.self)
            if first == UInt8(ascii: "%"), digits.utf8.count == 2,
                let byte = UInt8(digits, radix: 16)
            {
                plain.append(byte)
                rest = rest.dropFirst(3)
            } else {
                plain.append(first)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
