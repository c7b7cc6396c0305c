/// The hosts that a node's operator lets it send to whatever their addresses are, and unencrypted
/// too: receivers in the same house, and those of tests.
package struct NamedHosts: Hashable, Sendable {
    private var names: Set<String>

    /// Each as `host` or `host:port`; an IPv6 address in brackets.
    package init(_ names: [String] = []) { self.names = Set(names.map { $0.lowercased() }) }

    package func has(_ destination: Destination) -> Bool {
        let host = destination.host.contains(":") ? "[\(destination.host)]" : destination.host
        return names.contains(host) || names.contains("\(host):\(destination.port)")
    }

    /// Whether a text can be meant as one.
    package static func isName(_ text: String) -> Bool {
        guard !text.isEmpty, !text.contains("/"), !text.contains("@") else { return false }
        do {
            _ = try Destination("https://\(text)")
            return true
        } catch { return false }
    }
}

extension Destination {
    /// What can be said before its host is looked up.
    package func check(_ named: NamedHosts) throws(DestinationFlaw) {
        guard !named.has(self) else { return }
        guard isEncrypted else { throw .notEncrypted }
        // Mail, shells and directories listen below; a request is a line to them as to anybody.
        guard port >= 1_024 || port == 443 || port == 80 else { throw .port(port) }
    }
}
