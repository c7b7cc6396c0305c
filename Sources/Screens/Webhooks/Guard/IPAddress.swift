/// The bytes of an internet address, four or sixteen, in the order of the network.
package struct IPAddress: Hashable, Sendable {
    package let bytes: [UInt8]

    package init?(bytes: [UInt8]) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// Whether the first bits are those of a block.
    func isIn(_ start: [UInt8], bits: Int) -> Bool {
        for bit in 0..<bits {
            let mask = UInt8(0x80) >> UInt8(bit % 8)
            let wanted = bit / 8 < start.count ? start[bit / 8] : 0
            if (bytes[bit / 8] ^ wanted) & mask != 0 { return false }
        }
        return true
    }

    /// Of an address of six that carries one of four, that one.
    func carried(from place: Int) -> IPAddress? {
        IPAddress(bytes: Array(bytes[place..<place + 4]))
    }
}
