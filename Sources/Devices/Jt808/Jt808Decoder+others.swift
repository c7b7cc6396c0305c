import Model

extension Jt808Decoder {
    /// A small lock's layout: `ddmmyyhhmmss` in UTC, degrees and minutes in decimal digits.
    ///
    /// The flags beside the longitude say east and north; whether the fix is good follows from the
    /// message: what is sent again from a dead zone (0x5502) is marked as no good fix.
    mutating func lockLocation(
        _ reader: inout ByteReader, isLater: Bool
    ) throws(FrameFlaw) -> DeviceReport {
        var report = DeviceReport()
        let block = try DecimalPlace(&reader)
        report.setTime(block.time)
        report.latitude = block.latitude
        report.longitude = block.longitude
        report.isValid = !isLater
        report.isLate = isLater
        report.speedKnots = Double(try reader.bcd(1))
        report.courseDegrees = Double(try reader.u8()) * 2
        try reader.skip(1)
        report.satellites = try reader.u8()
        // Odometer in km.
        try reader.skip(4)
        let battery = try reader.u8()
        report.batteryPercent = battery <= 100 ? battery : nil
        try reader.skip(6)
        let status = try reader.u16()
        report.lockWords.motorLocked = status & 1 << 7 != 0
        return report
    }

    /// What the standard lets vendors say as they like: on-board diagnostics and beacons.
    mutating func transparent(_ reader: inout ByteReader) throws(FrameFlaw) -> [DeviceReport] {
        switch try reader.u8() {
        case 0xF0: return [try diagnostics(&reader)]
        case 0x53: return [try beacons(&reader)]
        default: return []
        }
    }

    /// Diagnostics end with the place where they were read: status, latitude, longitude and, from
    /// some firmware, a time of six bytes. The place is not a fresh fix.
    private func diagnostics(_ reader: inout ByteReader) throws(FrameFlaw) -> DeviceReport {
        var report = DeviceReport.withoutFix()
        report.setTime(try Self.time(&reader))
        report.isLate = try reader.u8() > 0
        for tail in [18, 12] where reader.left >= tail {
            var end = reader
            try end.skip(end.left - tail)
            let status = try end.u32()
            var ahead = end
            let latitude = try ahead.u32(), longitude = try ahead.u32()
            // The high half of the status has the satellite systems' bits 18 to 21 at most.
            guard latitude <= 90_000_000, longitude <= 180_000_000, status < 1 << 22
            else { continue }
            if tail == 18, try !Self.isStamp(&ahead) { continue }
            try readPlace(&end, status: status, into: &report)
            return report
        }
        return report
    }

    private static func isStamp(_ reader: inout ByteReader) throws(FrameFlaw) -> Bool {
        let bytes = Array(try reader.take(6))
        return bytes.allSatisfy { $0 >> 4 < 10 && $0 & 0x0F < 10 }
            && (0x01...0x12).contains(bytes[1])
    }

    private func beacons(_ reader: inout ByteReader) throws(FrameFlaw) -> DeviceReport {
        var report = DeviceReport()
        // A beacon gateway's alarm word tells of its own receiver, not of a load.
        try reader.skip(4)
        let status = try reader.u32()
        try readPlace(&reader, status: status, into: &report)
        try reader.skip(2)
        report.setTime(try Self.time(&reader))
        return report
    }
}
