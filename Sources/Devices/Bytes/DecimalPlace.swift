import Model

/// The seventeen bytes in which Jointech locks say when and where, two decimal digits a byte:
/// day, month, year, hour, minute, second in UTC; latitude `ddmmmmmm`; longitude `dddmmmmmm` and
/// four flags in the last nibble.
struct DecimalPlace {
    let time: Instant?
    let latitude: Double
    let longitude: Double
    let flags: Int

    var isValid: Bool { flags & 1 != 0 }

    init(_ reader: inout ByteReader) throws(FrameFlaw) {
        let day = try reader.bcd(1), month = try reader.bcd(1), year = try reader.bcd(1)
        time = DeviceClock.instant(
            ofCentury: year, month, day, try reader.bcd(1), try reader.bcd(1), try reader.bcd(1))
        let north = try Self.degrees(reader.bcd(4))
        let digits = try reader.bcd(4), last = try reader.u8()
        let east = Self.degrees(digits * 10 + (last >> 4))
        flags = last & 0x0F
        latitude = flags & 2 != 0 ? north : -north
        longitude = flags & 4 != 0 ? east : -east
    }

    /// Degrees, then minutes with four decimals.
    static func degrees(_ digits: Int) -> Double {
        Double(digits / 1_000_000) + Double(digits % 1_000_000) / 10_000 / 60
    }
}
