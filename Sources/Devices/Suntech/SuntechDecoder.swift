package import Model

/// Suntech: the families ST200 to ST910 and the universal format of today.
///
/// Which fields a report has depends on model, firmware and settings that the report does not name.
/// Two things stand in all of them: a day of eight digits with a time after it, and latitude and
/// longitude with a sign and a point, one after the other; speed, course and fix follow.
package struct SuntechDecoder: DeviceDecoder {
    package init() {}

    package mutating func decode(
        _ frame: [UInt8], at now: Instant?
    ) throws(FrameFlaw) -> Reception {
        guard let first = frame.first else { throw .short(at: 0, wanted: 1, left: 0) }
        return SuntechRule.isBinary(first) ? try binary(frame) : try text(frame)
    }

    private func text(_ frame: [UInt8]) throws(FrameFlaw) -> Reception {
        let fields = Fields(frame, separator: UInt8(ascii: ";"))
        guard fields.count >= 3, let head = SuntechHead(fields) else {
            throw .notThisProtocol(String(decoding: frame.prefix(24), as: UTF8.self))
        }
        var reception = Reception(head.word, from: head.device)
        if let at = (1..<fields.count - 1).first(where: { fields.isPlace($0) }) {
            reception.reports = [report(fields, head, at)]
        } else if head.isHeartbeat {
            return reception
        } else {
            reception.reports = [.withoutFix()]
        }
        return reception
    }

    private func report(_ fields: Fields, _ head: SuntechHead, _ at: Int) -> DeviceReport {
        var report = DeviceReport()
        report.latitude = fields[at].double
        report.longitude = fields[at + 1].double
        report.setTime(fields.time(before: at))
        // A beacon's message tells where its reader stands, and nothing of motion.
        if head.word == "BLE" {
            report.isValid = true
            return report
        }
        report.speedKnots = Speed.knots(kilometresAnHour: fields[at + 2].double ?? 0)
        report.courseDegrees = fields[at + 3].double ?? 0
        let fix = head.hasSatellites ? at + 5 : at + 4
        if head.hasSatellites { report.satellites = fields[at + 4].int }
        report.isValid = fields[fix] == "1"
        tellAlarm(fields, head, fix, &report)
        return report
    }

    private func tellAlarm(
        _ fields: Fields, _ head: SuntechHead, _ fix: Int, _ report: inout DeviceReport
    ) {
        switch head.word {
        case "EMG": report.raise(.sos)
        case "Emergency", "Alert": report.raise(.general)
        case "ALT":
            // Universal: inputs, outputs, then the alert. Older: distance, power, inputs, alert.
            let alert = fields[head.isUniversal ? fix + 3 : fix + 4].int
            report.raise(alert.flatMap(Self.alarm))
        default: return
        }
    }

    private static func alarm(_ alert: Int) -> DeviceAlarm? {
        switch alert {
        case 1: .overspeed
        case 5: .fenceLeft
        case 6: .fenceEntered
        case 14: .lowBattery
        case 15: .vibration
        case 16: .accident
        case 40: .powerRestored
        case 41: .powerCut
        case 42: .sos
        case 46: .hardAcceleration
        case 47: .hardBraking
        case 50: .jamming
        default: nil
        }
    }
}

extension Fields {
    /// Two fields in a row with a sign and a point.
    fileprivate func isPlace(_ at: Int) -> Bool {
        self[at].isSigned && self[at + 1].isSigned
            && abs(self[at].double ?? 999) <= 90 && abs(self[at + 1].double ?? 999) <= 180
    }

    /// The nearest `yyyymmdd;hh:mm:ss` before a place.
    fileprivate func time(before at: Int) -> Instant? {
        for place in stride(from: at - 2, through: 1, by: -1) {
            let date = self[place], time = self[place + 1]
            guard date.count == 8, time.count == 8, let year = date.digits(0, 4),
                let month = date.digits(4, 2), let day = date.digits(6, 2),
                let hour = time.digits(0, 2), let minute = time.digits(3, 2),
                let second = time.digits(6, 2)
            else { continue }
            return DeviceClock.instant(
                year: year, month: month, day: day, hour: hour, minute: minute, second: second)
        }
        return nil
    }
}

extension Text {
    fileprivate var isSigned: Bool {
        (first == UInt8(ascii: "+") || first == UInt8(ascii: "-"))
            && bytes.contains(UInt8(ascii: "."))
    }
}
