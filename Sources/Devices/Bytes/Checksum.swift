/// The check sums of the tracker world, each named for its polynomial.
enum Checksum {
    static func xor(_ bytes: ArraySlice<UInt8>) -> UInt8 {
        var sum: UInt8 = 0
        for byte in bytes { sum ^= byte }
        return sum
    }

    static func sum(_ bytes: ArraySlice<UInt8>) -> UInt8 {
        var sum: UInt8 = 0
        for byte in bytes { sum &+= byte }
        return sum
    }

    /// CRC-16/ARC, called IBM by Teltonika: polynomial 0x8005 reflected, starting at zero.
    static func crc16IBM(_ bytes: ArraySlice<UInt8>) -> Int {
        var sum: UInt16 = 0
        for byte in bytes { sum = sum >> 8 ^ ibm[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
        return Int(sum)
    }

    /// CRC-16/X-25: polynomial 0x1021 reflected, starting and ending with all bits turned.
    static func crc16X25(_ bytes: ArraySlice<UInt8>) -> Int {
        var sum: UInt16 = 0xFFFF
        for byte in bytes { sum = sum >> 8 ^ x25[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
        return Int(~sum)
    }

    private static let ibm = table(0xA001)
    private static let x25 = table(0x8408)

    private static func table(_ polynomial: UInt16) -> [UInt16] {
        (0..<256).map { byte in
            (0..<8).reduce(UInt16(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ polynomial : sum >> 1
            }
        }
    }
}
