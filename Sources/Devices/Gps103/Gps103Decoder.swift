package import Model

/// GPS103 (Coban and copies): text with an event's name, a local and a UTC time.
package struct Gps103Decoder: DeviceDecoder {
    private var device: String?

    package init() {}

    package mutating func decode(
        _ frame: [UInt8], at now: Instant?
    ) throws(FrameFlaw) -> Reception {
        let fields = Fields(frame)
        let first = fields[0]
        if first == "##" { return login(fields[1]) }
        if first.isDigits { return heartbeat(first) }
        guard first.starts("imei:") else {
            throw .notThisProtocol(String(decoding: frame.prefix(24), as: UTF8.self))
        }
        device = first.dropping(5).string
        let word = fields[1]
        var reception = Reception(word.string, from: device)
        // Pieces of a picture.
        if word == "vr" || word == "vt" || word == "tt" {
            reception.isKnown = false
            return reception
        }
        reception.reports = [report(fields, word)]
        return reception
    }

    private mutating func login(_ number: Text) -> Reception {
        device = number.starts("imei:") ? number.dropping(5).string : number.string
        var reception = Reception("login", from: device)
        reception.reply = Array("LOAD".utf8)
        return reception
    }

    /// The number alone: the device asks whether anybody is there.
    private func heartbeat(_ number: Text) -> Reception {
        var reception = Reception("heartbeat", from: number.string)
        reception.reply = Array("ON".utf8)
        return reception
    }

    private func report(_ fields: Fields, _ word: Text) -> DeviceReport {
        if word == "OBD" { return .withoutFix(at: diagnosticsTime(fields[2])) }
        var report = DeviceReport.withoutFix()
        if fields[4] == "F", let fixed = fix(fields) {
            report = fixed
        } else if let fixed = decimalFix(fields) {
            report = fixed
        }
        report.raise(Self.alarm(word))
        if word == "acc on" || word == "001" { report.ignition = true }
        if word == "acc off" || word == "002" { report.ignition = false }
        return report
    }

    /// `yymmddhhmmss`, UTC.
    private func diagnosticsTime(_ text: Text) -> Instant? {
        guard text.count == 12, let date = text.part(0, 6), let time = text.part(6, 6) else {
            return nil
        }
        return Text.instant(yearFirst: date, time: time)
    }

    private func fix(_ fields: Fields) -> DeviceReport? {
        guard let north = fields[7].degreesAndMinutes, let east = fields[9].degreesAndMinutes else {
            return nil
        }
        var report = DeviceReport()
        report.isValid = fields[6] == "A"
        report.latitude = fields[8] == "S" ? -north : north
        report.longitude = fields[10] == "W" ? -east : east
        report.setTime(time(local: fields[2], utc: fields[5]))
        report.speedKnots = fields[11].double ?? 0
        report.courseDegrees = fields[12].double ?? 0
        report.altitudeMetres = fields[13].double ?? 0
        if fields[14] == "0" || fields[14] == "1" { report.ignition = fields[14] == "1" }
        if fields[15] == "0" || fields[15] == "1" {
            report.lockWords.doorOpen = fields[15] == "1"
        }
        return report
    }

    /// The date is local, the time of day UTC, and nobody says how far they are apart: so the day
    /// is taken on which both are less than twelve hours apart.
    private func time(local: Text, utc: Text) -> Instant? {
        guard let year = local.digits(0, 2), let month = local.digits(2, 2),
            let day = local.digits(4, 2), let hour = local.digits(6, 2),
            let minute = local.digits(8, 2)
        else { return nil }
        guard let utcHour = utc.digits(0, 2), let utcMinute = utc.digits(2, 2),
            let second = utc.digits(4, 2)
        else { return DeviceClock.instant(ofCentury: year, month, day, hour, minute, 0) }
        let apart = (hour - utcHour) * 60 + minute - utcMinute
        let days = apart > 720 ? 1 : apart < -720 ? -1 : 0
        return DeviceClock.instant(ofCentury: year, month, day, utcHour, utcMinute, second)
            .map { $0 + Seconds(Double(days) * 86_400) }
    }

    /// A cousin with decimal degrees, the time before the date, and km/h.
    private func decimalFix(_ fields: Fields) -> DeviceReport? {
        guard fields[5].count == 6, fields[6].count == 6, let north = fields[9].double,
            let east = fields[10].double
        else { return nil }
        var report = DeviceReport()
        report.setTime(Text.instant(dayFirst: fields[6], time: fields[5]))
        report.isValid = fields[8] == "1"
        report.latitude = north
        report.longitude = east
        report.speedKnots = Speed.knots(kilometresAnHour: fields[11].double ?? 0)
        report.courseDegrees = fields[12].double ?? 0
        report.altitudeMetres = fields[13].double ?? 0
        report.satellites = fields[15].int
        return report
    }

    private static func alarm(_ word: Text) -> DeviceAlarm? {
        if word.starts("T:") { return .temperature }
        if word.starts("oil") { return .fuelLeak }
        switch word.string {
        case "help me": return .sos
        case "low battery": return .lowBattery
        case "stockade": return .fenceLeft
        case "move": return .movement
        case "speed": return .overspeed
        case "door alarm": return .door
        case "ac alarm": return .powerCut
        case "accident alarm": return .accident
        case "sensor alarm": return .vibration
        case "bonnet alarm", "footbrake alarm":
            return word == "footbrake alarm" ? .footBrake : .tampering
        case "DTC": return .fault
        default: return nil
        }
    }
}
