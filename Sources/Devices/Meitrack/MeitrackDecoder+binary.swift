import Model

extension MeitrackDecoder {
    /// 2000-01-01T00:00:00Z.
    private static let since2000 = 946_684_800

    /// CCC: records of one length, every field in its place.
    func fixedRecords(
        _ frame: [UInt8], from start: Int, to end: Int
    ) throws(FrameFlaw) -> [DeviceReport] {
        var reader = ByteReader(frame, from: start, to: end)
        // Version of the format.
        try reader.skip(2)
        let length = try reader.little(2)
        // How many wait in the device.
        try reader.skip(4)
        guard length >= Self.recordMin else {
            throw .short(at: start, wanted: Self.recordMin, left: length)
        }
        var reports: [DeviceReport] = []
        while reader.left >= length {
            var record = try reader.part(length)
            reports.append(try fixedRecord(&record))
        }
        return reports
    }

    /// Event 1, place 8, time 4, validity, satellites, radio 1 each, speed, course, precision,
    /// altitude 2 each.
    private static let recordMin = 24

    private func fixedRecord(_ reader: inout ByteReader) throws(FrameFlaw) -> DeviceReport {
        var report = DeviceReport()
        report.raise(Self.alarm(try reader.u8()))
        report.latitude = try Self.degrees(&reader)
        report.longitude = try Self.degrees(&reader)
        report.setTime(DeviceClock.instant(seconds: Self.since2000 + (try reader.little(4))))
        report.isValid = try reader.u8() == 1
        report.satellites = try reader.u8()
        try reader.skip(1)
        report.speedKnots = Speed.knots(kilometresAnHour: Double(try reader.little(2)))
        report.courseDegrees = Double(try reader.little(2))
        try reader.skip(2)
        report.altitudeMetres = Double(Int16(truncatingIfNeeded: try reader.little(2)))
        return report
    }

    private static func degrees(_ reader: inout ByteReader) throws(FrameFlaw) -> Double {
        Double(Int32(truncatingIfNeeded: try reader.little(4))) * 1e-6
    }

    /// CCE: records of numbered fields in groups of 1, 2 and 4 bytes, then fields with a length.
    func freeRecords(
        _ frame: [UInt8], from start: Int, to end: Int
    ) throws(FrameFlaw) -> [DeviceReport] {
        var reader = ByteReader(frame, from: start, to: end)
        try reader.skip(4)
        let count = try reader.little(2)
        var reports: [DeviceReport] = []
        while reports.count < count, reader.left > 2 {
            let length = try reader.little(2)
            var record = try reader.part(min(length, reader.left))
            reports.append(try freeRecord(&record))
        }
        return reports
    }

    private func freeRecord(_ reader: inout ByteReader) throws(FrameFlaw) -> DeviceReport {
        var report = DeviceReport()
        try reader.skip(2)
        for width in [1, 2, 4] {
            for _ in 0..<(try reader.u8()) {
                let id = try Self.number(&reader), value = try reader.little(width)
                Self.tell(id, value, &report)
            }
        }
        return report
    }

    /// Numbers from 0xFE00 on take two bytes.
    private static func number(_ reader: inout ByteReader) throws(FrameFlaw) -> Int {
        let id = try reader.u8()
        return id == 0xFE ? 0xFE00 | (try reader.u8()) : id
    }

    private static func tell(_ id: Int, _ value: Int, _ report: inout DeviceReport) {
        switch id {
        case 0x01, 0x40: report.raise(alarm(value))
        case 0x02: report.latitude = Double(Int32(truncatingIfNeeded: value)) * 1e-6
        case 0x03: report.longitude = Double(Int32(truncatingIfNeeded: value)) * 1e-6
        case 0x04: report.setTime(DeviceClock.instant(seconds: since2000 + value))
        case 0x05: report.isValid = value == 1
        case 0x06: report.satellites = value
        case 0x08: report.speedKnots = Speed.knots(kilometresAnHour: Double(value))
        case 0x09: report.courseDegrees = Double(value)
        case 0x0B: report.altitudeMetres = Double(Int16(truncatingIfNeeded: value))
        case 0xFE69 where value <= 100: report.batteryPercent = value
        default: return
        }
    }
}
