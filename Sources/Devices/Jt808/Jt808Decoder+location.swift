import Model

extension Jt808Decoder {
    /// Alarm word, status word, place, speed, course, time, and what the vendor adds.
    mutating func location(_ reader: inout ByteReader) throws(FrameFlaw) -> DeviceReport {
        var report = DeviceReport()
        let alarms = try reader.u32(), status = try reader.u32()
        raise(alarms, in: &report)
        try readPlace(&reader, status: status, into: &report)
        report.altitudeMetres = Double(try reader.i16())
        report.speedKnots = Speed.knots(kilometresAnHour: Double(try reader.u16()) * 0.1)
        report.courseDegrees = Double(try reader.u16())
        report.setTime(try Self.time(&reader))
        try readAdditions(&reader, into: &report)
        return report
    }

    func readPlace(
        _ reader: inout ByteReader, status: Int, into report: inout DeviceReport
    ) throws(FrameFlaw) {
        let latitude = Double(try reader.u32()) * 1e-6
        let longitude = Double(try reader.u32()) * 1e-6
        report.latitude = status & 1 << 2 == 0 ? latitude : -latitude
        report.longitude = status & 1 << 3 == 0 ? longitude : -longitude
        report.isValid = status & 1 << 1 != 0
        report.ignition = status & 1 != 0
        if model == "MV710G" { report.lockWords.doorOpen = status & 1 << 16 != 0 }
    }

    /// Six digits pairs yymmddhhmmss of Beijing time.
    static func time(_ reader: inout ByteReader) throws(FrameFlaw) -> Instant? {
        DeviceClock.instant(
            ofCentury: try reader.bcd(1), try reader.bcd(1), try reader.bcd(1), try reader.bcd(1),
            try reader.bcd(1), try reader.bcd(1), zoneMinutes: zoneMinutes)
    }

    /// Bits of the alarm word. Padlocks give some of them another meaning, so the model decides.
    private func raise(_ word: Int, in report: inout DeviceReport) {
        guard word != 0 else { return }
        let isPadlock = model == "G-360P" || model == "G-508P"
        for (bit, alarm) in isPadlock ? Self.padlockAlarms : Self.alarms where word & 1 << bit != 0
        {
            report.raise(alarm)
        }
    }

    private static let padlockAlarms: [(Int, DeviceAlarm)] = [
        (0, .removing), (1, .tampering), (4, .removing),
    ]

    private static let alarms: [(Int, DeviceAlarm)] = [
        (0, .sos), (1, .overspeed), (2, .fatigue), (5, .gpsAntennaCut), (6, .gpsAntennaCut),
        (7, .lowBattery), (8, .powerOff), (11, .fault), (15, .vibration), (16, .tampering),
        (17, .tampering), (18, .lowBattery), (19, .parking), (20, .fenceEntered),
        (28, .movement), (29, .accident), (30, .accident),
    ]

    mutating func batch(_ reader: inout ByteReader) throws(FrameFlaw) -> [DeviceReport] {
        let count = try reader.u16(), isLate = try reader.u8() == 1
        var reports: [DeviceReport] = []
        while reports.count < count, reader.left >= 2 {
            let length = try reader.u16()
            // Some firmware says more than there is; what is there is still good.
            var part = try reader.part(min(length, reader.left))
            var report = try location(&part)
            report.isLate = isLate
            reports.append(report)
        }
        return reports
    }

    /// A sleeping device says its battery and the time in seven bytes; others send records, each
    /// with its length before it.
    mutating func batchOrBattery(_ reader: inout ByteReader) throws(FrameFlaw) -> [DeviceReport] {
        if reader.left == 7 {
            let percent = try reader.u8()
            var report = DeviceReport.withoutFix(at: try Self.time(&reader))
            report.batteryPercent = percent
            return [report]
        }
        var reports: [DeviceReport] = []
        while reader.left > Self.locationLength {
            let length = try reader.u8()
            var part = try reader.part(min(length, reader.left))
            reports.append(try location(&part))
        }
        return reports
    }

    /// Alarm, status, latitude, longitude (4 each), altitude, speed, course (2 each), time (6).
    private static let locationLength = 28
}
