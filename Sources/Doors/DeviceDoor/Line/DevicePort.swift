package import Devices

/// A protocol and the port on which it is listened for.
package struct DevicePort: Hashable, Sendable {
    package enum Transport: String, Hashable, Sendable { case tcp, udp }

    package let spoken: DeviceProtocol
    /// 0 lets the system choose.
    package let number: Int
    package let transports: [Transport]

    package enum Flaw: Error, Hashable, Sendable {
        case shape(String)
        case unknownProtocol(String)
        case number(String)
        case transport(String)
        case noDatagrams
        case noPort

        package var advice: String {
            switch self {
            case .shape(let text):
                "“\(text)” names no port for devices; wanted PROTOCOL=PORT, as in Jt808=5015."
            case .unknownProtocol(let name):
                "No protocol “\(name)”; there are "
                    + DeviceProtocol.allCases.map(\.rawValue).joined(separator: ", ") + "."
            case .number(let text): "“\(text)” is no port; wanted 0 to 65535."
            case .transport(let text): "“\(text)” is neither tcp nor udp."
            case .noPort: "Mqtt is heard from a broker and has no port; use --mqtt URL."
            case .noDatagrams: "OsmAnd is HTTP and has no datagrams; leave /udp out."
            }
        }
    }

    /// `Jt808=5015` for both transports, `Jt808=5015/udp` for one.
    package init(_ text: String) throws(Flaw) {
        let sides = text.split(separator: "=", omittingEmptySubsequences: false)
        guard sides.count == 2 else { throw .shape(text) }
        guard let spoken = DeviceProtocol(name: String(sides[0])) else {
            throw .unknownProtocol(String(sides[0]))
        }
        guard spoken != .mqtt else { throw .noPort }
        let parts = sides[1].split(separator: "/", omittingEmptySubsequences: false)
        guard let first = parts.first, parts.count <= 2 else { throw .shape(text) }
        guard let number = Int(first), (0...65_535).contains(number) else {
            throw .number(String(first))
        }
        self.spoken = spoken
        self.number = number
        transports = try Self.transports(parts.dropFirst().first.map(String.init), of: spoken)
    }

    private static func transports(
        _ text: String?, of spoken: DeviceProtocol
    ) throws(Flaw) -> [Transport] {
        guard let text else { return spoken == .osmAnd ? [.tcp] : [.tcp, .udp] }
        guard let transport = Transport(rawValue: text) else { throw .transport(text) }
        guard spoken != .osmAnd || transport == .tcp else { throw .noDatagrams }
        return [transport]
    }
}
