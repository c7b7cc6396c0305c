import Model

extension Gt06Decoder {
    /// One part in 1,800,000 of a degree: a minute has 30,000.
    static let unitsADegree = 1_800_000.0

    /// None when the frame has no moment in it: the type is then used for something else.
    func positions(_ reader: inout ByteReader, _ type: Int) throws(FrameFlaw) -> [DeviceReport] {
        if model == "XT40", type == 0x22 {
            // A version, the device's number, and its own clock stand before the fix.
            try reader.skip(1 + 8 + 6)
        }
        guard reader.left >= Self.fixLength else { return [] }
        var report = try fix(&reader)
        if report.fixTime == nil { return [] }
        // The last two bytes are the altitude.
        if type == 0x31, reader.left >= 2 {
            try reader.skip(reader.left - 2)
            report.altitudeMetres = Double(try reader.i16())
        }
        return [report]
    }

    /// Time 6, satellites 1, latitude and longitude 4 each, speed 1, course and flags 2.
    static let fixLength = 18

    func fix(_ reader: inout ByteReader) throws(FrameFlaw) -> DeviceReport {
        var report = DeviceReport()
        report.setTime(try Self.moment(&reader))
        report.satellites = try reader.u8() & 0x0F
        try place(&reader, &report)
        report.speedKnots = Speed.knots(kilometresAnHour: Double(try reader.u8()))
        Self.turn(&report, flags: try reader.u16())
        return report
    }

    private func place(
        _ reader: inout ByteReader, _ report: inout DeviceReport
    ) throws(FrameFlaw) {
        report.latitude = Double(try reader.u32()) / Self.unitsADegree
        report.longitude = Double(try reader.u32()) / Self.unitsADegree
    }

    /// Ten bits of course, then north, west, good fix; bits 14 and 15 know about the ignition.
    private static func turn(_ report: inout DeviceReport, flags: Int) {
        report.courseDegrees = Double(flags & 0x3FF)
        report.isValid = flags & 1 << 12 != 0
        if flags & 1 << 10 == 0 { report.latitude = report.latitude.map { 0 - $0 } }
        if flags & 1 << 11 != 0 { report.longitude = report.longitude.map { 0 - $0 } }
        if flags & 1 << 14 != 0 { report.ignition = flags & 1 << 15 != 0 }
    }

    /// A picture or film of an event: sometimes with satellites, a wide speed and the power supply,
    /// sometimes with the place alone, sometimes with neither.
    func media(_ reader: inout ByteReader) throws(FrameFlaw) -> DeviceReport {
        var report = DeviceReport()
        var ahead = reader
        if reader.left > Self.fixLength, try ahead.u16() == 0xFFFF {
            try reader.skip(3)
            report = try mediaFix(&reader, hasSatellites: true)
        } else {
            report = try mediaFix(&reader, hasSatellites: false)
        }
        return report
    }

    private func mediaFix(
        _ reader: inout ByteReader, hasSatellites: Bool
    ) throws(FrameFlaw) -> DeviceReport {
        let time = try Self.moment(&reader)
        guard reader.left >= 10 else {
            var report = DeviceReport.withoutFix(at: time)
            report.raise(Self.drivingAlarm(try reader.u8()))
            return report
        }
        var report = DeviceReport()
        report.setTime(time)
        if hasSatellites { report.satellites = try reader.u8() & 0x0F }
        try place(&reader, &report)
        Self.turn(&report, flags: try reader.u16())
        if hasSatellites, reader.left >= 5 {
            report.speedKnots = Speed.knots(kilometresAnHour: Double(try reader.u16()))
            // The power supply, in tenths of a volt.
            try reader.skip(2)
        }
        if reader.left > 0 { report.raise(Self.drivingAlarm(try reader.u8())) }
        return report
    }

    private static func drivingAlarm(_ event: Int) -> DeviceAlarm? {
        switch event {
        case 1: .general
        case 144: .hardAcceleration
        case 145: .hardBraking
        case 146: .hardCornering
        case 147: .accident
        default: nil
        }
    }

    /// Fields with a number and a length each; 0x33 is the fix with its moment in seconds of 1970.
    func fields(_ reader: inout ByteReader) throws(FrameFlaw) -> DeviceReport {
        var report = DeviceReport.withoutFix()
        while reader.left >= 4 {
            let id = try reader.u16(), length = try reader.u16()
            guard length <= reader.left else { break }
            var value = try reader.part(length)
            guard id == 0x33, length >= Self.fieldFixLength else { continue }
            report = DeviceReport()
            report.setTime(DeviceClock.instant(seconds: try value.u32()))
            report.satellites = try value.u8()
            report.altitudeMetres = Double(try value.i16())
            try place(&value, &report)
            report.speedKnots = Speed.knots(kilometresAnHour: Double(try value.u8()))
            Self.turn(&report, flags: try value.u16())
        }
        return report
    }

    /// Moment 4, satellites 1, altitude 2, place 8, speed 1, course and flags 2.
    private static let fieldFixLength = 18
}
