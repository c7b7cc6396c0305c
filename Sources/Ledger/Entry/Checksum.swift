/// CRC-32C: tells that bytes rotted on a disk, four times as fast as a cryptographic digest.
///
/// Not evidence and not meant as any: against people there are leaves, roots and signatures.
enum Checksum {
    static let length = 4

    /// Castagnoli's polynomial, bits reversed: it sees every burst of up to 32 bits, and is the one
    /// that disks and file systems use.
    private static let polynomial: UInt32 = 0x82F6_3B78

    /// Eight bytes are taken at a time, each from a table of its own.
    private static let tables: [UInt32] = {
        var tables = [UInt32](repeating: 0, count: 8 * 256)
        for byte in 0..<256 {
            tables[byte] = (0..<8).reduce(UInt32(byte)) { crc, _ in
                crc & 1 == 1 ? crc >> 1 ^ polynomial : crc >> 1
            }
        }
        for entry in 256..<8 * 256 {
            let before = tables[entry - 256]
            tables[entry] = before >> 8 ^ tables[Int(before & 0xFF)]
        }
        return tables
    }()

    static func of(_ bytes: Span<UInt8>) -> UInt32 {
        let tables = tables.span
        var crc = UInt32.max
        var at = 0
        while at + 8 <= bytes.count {
            let word = bytes.word(at: at).byteSwapped ^ UInt64(crc)
            crc = 0
            for lane in 0..<8 {
                let byte = Int(truncatingIfNeeded: word >> UInt64(8 * lane) & 0xFF)
                crc ^= tables[(7 - lane) * 256 + byte]
            }
            at += 8
        }
        while at < bytes.count {
            crc = crc >> 8 ^ tables[Int((crc ^ UInt32(bytes[at])) & 0xFF)]
            at += 1
        }
        return ~crc
    }
}
