package import Model

/// Meitrack: one line of text a report (AAA), or many reports in binary (CCC, CCE).
package struct MeitrackDecoder: DeviceDecoder {
    package init() {}

    package mutating func decode(
        _ frame: [UInt8], at now: Instant?
    ) throws(FrameFlaw) -> Reception {
        guard frame.count > 8, frame[0] == UInt8(ascii: "$"), frame[1] == UInt8(ascii: "$") else {
            throw .notThisProtocol(Hex.text(frame.prefix(16)))
        }
        let star = frame.lastIndex(of: UInt8(ascii: "*")) ?? frame.count
        let fields = Fields(frame, to: star)
        let word = fields[2].string
        var reception = Reception(word, from: fields[1].string)
        switch word {
        case "CCC":
            reception.reports = try fixedRecords(frame, from: fields[3].bytes.startIndex, to: star)
        case "CCE":
            reception.reports = try freeRecords(frame, from: fields[3].bytes.startIndex, to: star)
        // Pieces of a picture.
        case "D00", "D03": reception.isKnown = false
        case _ where word.hasPrefix("D"): reception.reports = [.withoutFix()]
        default: reception.reports = [try line(fields)]
        }
        return reception
    }

    /// Event, latitude, longitude, time, validity, satellites, radio, speed, course, precision,
    /// altitude.
    private func line(_ fields: Fields) throws(FrameFlaw) -> DeviceReport {
        guard let north = fields[4].double, let east = fields[5].double else {
            throw .field("place", sent: fields[4].string + "," + fields[5].string)
        }
        var report = DeviceReport()
        report.latitude = north
        report.longitude = east
        if let date = fields[6].part(0, 6), let time = fields[6].part(6, 6) {
            report.setTime(Text.instant(yearFirst: date, time: time))
        }
        report.isValid = fields[7] == "A"
        report.satellites = fields[8].int
        report.speedKnots = Speed.knots(kilometresAnHour: fields[10].double ?? 0)
        report.courseDegrees = fields[11].double ?? 0
        report.altitudeMetres = fields[13].double ?? 0
        report.raise(fields[3].int.flatMap(Self.alarm))
        return report
    }

    /// The maker's table of events, as far as custody cares.
    static func alarm(_ event: Int) -> DeviceAlarm? {
        switch event {
        case 1: .sos
        case 17: .lowBattery
        case 18: .lowPower
        case 19: .overspeed
        case 20: .fenceEntered
        case 21: .fenceLeft
        case 22: .powerRestored
        case 23: .powerCut
        case 28: .gpsAntennaCut
        case 36: .tow
        case 44: .jamming
        case 78, 79: .accident
        case 90, 91: .hardCornering
        case 129: .hardBraking
        case 130: .hardAcceleration
        case 135: .fatigue
        default: nil
        }
    }
}
