/// Why an address is not one of the public internet, to which alone partners may have us send:
/// else whoever subscribes could have the node knock at doors that only the node can reach.
///
/// The blocks are those of the IANA special-purpose registries (RFC 6890 and its successors). Of
/// IPv6 only what is handed out as global unicast is public; everything else is refused unread.
package enum AddressBlock: Hashable, Sendable {
    case loopback, private_, linkLocal, multicast, metadata, reserved

    /// Nil for a public address.
    package init?(of address: IPAddress) {
        let found = address.bytes.count == 4 ? Self.four(address) : Self.six(address)
        guard let found else { return nil }
        self = found
    }

    package var sentence: String {
        switch self {
        case .loopback: "this machine itself"
        case .private_: "in a private network"
        case .linkLocal: "on the local link"
        case .multicast: "a multicast address"
        case .metadata: "where a cloud keeps its machines' secrets"
        case .reserved: "not an address of the public internet"
        }
    }

    private static let blocks: [(start: [UInt8], bits: Int, block: AddressBlock)] = [
        ([169, 254, 169, 254], 32, .metadata), ([100, 100, 100, 200], 32, .metadata),
        // Public by its number, and yet every machine of that cloud reaches its own keeper there.
        ([168, 63, 129, 16], 32, .metadata),
        ([127], 8, .loopback), ([10], 8, .private_), ([172, 16], 12, .private_),
        ([192, 168], 16, .private_), ([100, 64], 10, .private_), ([169, 254], 16, .linkLocal),
        ([224], 4, .multicast), ([0], 8, .reserved), ([192, 0, 0], 24, .reserved),
        ([192, 0, 2], 24, .reserved), ([192, 88, 99], 24, .reserved), ([198, 18], 15, .reserved),
        ([198, 51, 100], 24, .reserved), ([203, 0, 113], 24, .reserved), ([240], 4, .reserved),
    ]

    private static func four(_ address: IPAddress) -> AddressBlock? {
        blocks.first { address.isIn($0.start, bits: $0.bits) }?.block
    }

    private static func six(_ address: IPAddress) -> AddressBlock? {
        // Addresses of four in other clothes are what they are underneath.
        if address.isIn(Array(repeating: 0, count: 10) + [0xFF, 0xFF], bits: 96)
            || address.isIn([0, 0x64, 0xFF, 0x9B], bits: 96)
        {
            return address.carried(from: 12).flatMap(four)
        }
        if address.isIn([0xFD, 0x00, 0x0E, 0xC2], bits: 32) { return .metadata }
        if address.isIn([0xFC], bits: 7) { return .private_ }
        if address.isIn([0xFE, 0x80], bits: 10) { return .linkLocal }
        if address.isIn([0xFF], bits: 8) { return .multicast }
        if address.isIn(Array(repeating: 0, count: 15) + [1], bits: 128) { return .loopback }
        guard address.isIn([0x20], bits: 3) else { return .reserved }
        // Tunnels and addresses for protocols, documentation, and 6to4, which carries any of four.
        let isSpecial =
            address.isIn([0x20, 0x01, 0x00], bits: 23)
            || address.isIn([0x20, 0x01, 0x0D, 0xB8], bits: 32)
            || address.isIn([0x20, 0x02], bits: 16) || address.isIn([0x3F, 0xFF], bits: 20)
        return isSpecial ? .reserved : nil
    }
}
