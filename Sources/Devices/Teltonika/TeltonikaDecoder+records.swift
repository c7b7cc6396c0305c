import Model

extension TeltonikaDecoder {
    /// The records, whose number stands before and after them. Some firmware, set so by its owner,
    /// adds values of sixteen bytes to codec 8 without another sign than that the sum then fits.
    func records(
        _ reader: inout ByteReader, codec: Int
    ) throws(FrameFlaw) -> [DeviceReport] {
        let start = reader
        var flaw: FrameFlaw?
        var reports: [DeviceReport] = []
        do throws(FrameFlaw) {
            reports = try records(&reader, codec: codec, hasWide: false)
            if codec != 8 || Self.isSum(reader, reports.count) { return reports }
        } catch { flaw = error }
        guard codec == 8 else { throw flaw ?? .short(at: start.at, wanted: 1, left: 0) }
        var again = start
        do throws(FrameFlaw) {
            let wide = try records(&again, codec: codec, hasWide: true)
            if Self.isSum(again, wide.count) { return wide }
        } catch {
            // It was no such firmware, so the first reading stands, with its flaw if it had one.
        }
        if let flaw { throw flaw }
        return reports
    }

    private static func isSum(_ reader: ByteReader, _ count: Int) -> Bool {
        var rest = reader
        do throws(FrameFlaw) { return try rest.u8() == count && rest.left == 0 } catch {
            return false
        }
    }

    private func records(
        _ reader: inout ByteReader, codec: Int, hasWide: Bool
    ) throws(FrameFlaw) -> [DeviceReport] {
        let count = try reader.u8()
        var reports: [DeviceReport] = []
        reports.reserveCapacity(count)
        for _ in 0..<count {
            if codec == 7 {
                reports.append(try oldRecord(&reader))
            } else {
                reports.append(try record(&reader, codec: codec, hasWide: hasWide))
            }
        }
        return reports
    }

    private func record(
        _ reader: inout ByteReader, codec: Int, hasWide: Bool
    ) throws(FrameFlaw) -> DeviceReport {
        var report = DeviceReport()
        report.setTime(Instant(milliseconds: Int64(try reader.bits64())))
        try reader.skip(1)
        report.longitude = Double(try reader.i32()) / 1e7
        report.latitude = Double(try reader.i32()) / 1e7
        report.altitudeMetres = Double(try reader.i16())
        report.courseDegrees = Double(try reader.u16())
        let satellites = try reader.u8()
        report.satellites = satellites
        // No satellites: the place is the last one that was known.
        report.isValid = satellites != 0
        report.speedKnots = Speed.knots(kilometresAnHour: Double(try reader.u16()))
        try readElements(&reader, codec: codec, into: &report)
        if hasWide { for _ in 0..<(try reader.u8()) { try reader.skip(1 + 16) } }
        return report
    }

    /// Event, count, then groups of values of 1, 2, 4 and 8 bytes; Extended adds values with a
    /// length of their own and widens every number to two bytes.
    private func readElements(
        _ reader: inout ByteReader, codec: Int, into report: inout DeviceReport
    ) throws(FrameFlaw) {
        let isExtended = codec == 0x8E
        let idWidth = codec == 8 ? 1 : 2, countWidth = isExtended ? 2 : 1
        let event = try reader.big(idWidth)
        if codec == 16 { try reader.skip(1) }
        try reader.skip(countWidth)
        for width in [1, 2, 4, 8] {
            for _ in 0..<(try reader.big(countWidth)) {
                let id = try reader.big(idWidth), value = try reader.big(width)
                tell(id, value, event: event, &report)
            }
        }
        guard isExtended else { return }
        for _ in 0..<(try reader.u16()) {
            try reader.skip(2)
            try reader.skip(try reader.u16())
        }
    }

    /// The elements that custody cares about (Teltonika's list of AVL parameters). An alarm counts
    /// when it is the record's event: its value stands in every later record too.
    private func tell(_ id: Int, _ value: Int, event: Int, _ report: inout DeviceReport) {
        switch id {
        case 113 where value <= 100: report.batteryPercent = value
        case 239: report.ignition = value == 1
        case 246 where event == id && value == 1: report.raise(.tow)
        case 247 where event == id && value > 0: report.raise(.accident)
        case 249 where event == id && value > 0: report.raise(.jamming)
        case 252 where value == 1: report.raise(.powerCut)
        case 255 where event == id: report.raise(.overspeed)
        case 236 where event == id && value == 1: report.raise(.general)
        default: return
        }
    }

    /// Codec 7: time counts seconds from 2007, and masks say which fields follow.
    private func oldRecord(_ reader: inout ByteReader) throws(FrameFlaw) -> DeviceReport {
        var report = DeviceReport()
        let stamp = try reader.u32()
        report.setTime(DeviceClock.instant(seconds: Self.since2007 + stamp & 0x3FFF_FFFF))
        let groups = try reader.u8()
        if groups & 1 != 0 { try readOldPlace(&reader, into: &report) }
        for (bit, width) in [(1, 1), (2, 2), (3, 4)] where groups & 1 << bit != 0 {
            for _ in 0..<(try reader.u8()) { try reader.skip(1 + width) }
        }
        return report
    }

    /// 2007-01-01T00:00:00Z.
    private static let since2007 = 1_167_609_600

    private func readOldPlace(
        _ reader: inout ByteReader, into report: inout DeviceReport
    ) throws(FrameFlaw) {
        let mask = try reader.u8()
        func has(_ bit: Int) -> Bool { mask & 1 << bit != 0 }
        if has(0) {
            report.latitude = Self.degrees(try reader.u32())
            report.longitude = Self.degrees(try reader.u32())
            report.isValid = report.latitude != nil && report.longitude != nil
        }
        if has(1) { report.altitudeMetres = Double(try reader.i16()) }
        // A circle of 256 parts.
        if has(2) { report.courseDegrees = Double(try reader.u8()) * 360 / 256 }
        if has(3) { report.speedKnots = Speed.knots(kilometresAnHour: Double(try reader.u8())) }
        if has(4) { report.satellites = try reader.u8() }
        for (bit, width) in [(5, 4), (6, 1), (7, 4)] where has(bit) { try reader.skip(width) }
    }

    private static func degrees(_ bits: Int) -> Double? {
        let value = Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
        return value.isFinite ? value : nil
    }
}
