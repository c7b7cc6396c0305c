import Model

extension Jt600Decoder {
    func text(_ frame: [UInt8]) throws(FrameFlaw) -> Reception {
        let end = frame.last == UInt8(ascii: ")") ? frame.count - 1 : frame.count
        let fields = Fields(frame, from: 1, to: end)
        let word = fields[1]
        var reception = Reception(word.string, from: fields[0].string)
        if fields[3] == "WLNET" || fields[2] == "WLNET" {
            try sensor(frame, fields, &reception)
            return reception
        }
        switch word {
        case _ where word == "W01": reception.reports = [try w01(fields)]
        case _ where word == "U01" || word == "U02" || word == "U03" || word == "U06":
            reception.reports = [try u0(fields, hasAlarm: word == "U06")]
            reception.reply = Array((word == "U06" ? "(S20)" : "(S39)").utf8)
        case _ where word == "P45":
            reception.reports = [try p45(fields)]
            reception.reply = Array("(P69,0,\(fields[17].int ?? 0))".utf8)
        default: reception.isKnown = word.starts("@")
        }
        return reception
    }

    private static func degrees(_ text: Text, _ name: String) throws(FrameFlaw) -> Double {
        guard let value = text.double else { throw .field(name, sent: text.string) }
        return value
    }

    /// Degrees and minutes, km/h.
    private func w01(_ fields: Fields) throws(FrameFlaw) -> DeviceReport {
        var report = DeviceReport()
        guard let east = fields[2].degreesAndMinutes, let north = fields[4].degreesAndMinutes else {
            throw .field("place", sent: fields[2].string + "," + fields[4].string)
        }
        report.longitude = fields[3] == "W" ? -east : east
        report.latitude = fields[5] == "S" ? -north : north
        report.isValid = fields[6] == "A"
        report.setTime(Text.instant(dayFirst: fields[7], time: fields[8]))
        report.speedKnots = Speed.knots(kilometresAnHour: fields[9].double ?? 0)
        report.courseDegrees = fields[10].double ?? 0
        return report
    }

    /// Decimal degrees, miles an hour; the status bits are printed as ones and zeros.
    private func u0(_ fields: Fields, hasAlarm: Bool) throws(FrameFlaw) -> DeviceReport {
        let at = hasAlarm ? 3 : 2
        var report = try place(fields, at, validity: at + 2, latitude: at + 3)
        report.speedKnots = (fields[at + 7].double ?? 0) * Speed.knotsPerMileAnHour
        report.courseDegrees = fields[at + 8].double ?? 0
        report.satellites = fields[at + 9].int
        report.batteryPercent = Text(fields[at + 10].bytes.dropLast()).int
        if hasAlarm { report.lockWords.event = fields[2].int }
        return report
    }

    private func place(
        _ fields: Fields, _ date: Int, validity: Int, latitude: Int
    ) throws(FrameFlaw) -> DeviceReport {
        var report = DeviceReport()
        let north = try Self.degrees(fields[latitude], "latitude")
        let east = try Self.degrees(fields[latitude + 2], "longitude")
        report.latitude = fields[latitude + 1] == "S" ? -north : north
        report.longitude = fields[latitude + 3] == "W" ? -east : east
        report.isValid = fields[validity] == "T" || fields[validity] == "A"
        report.setTime(Text.instant(dayFirst: fields[date], time: fields[date + 1]))
        return report
    }

    /// An opening or closing of the lock: who asked, with what, and whether it was right. Nothing
    /// of it may be lost, so all four verdicts are kept.
    private func p45(_ fields: Fields) throws(FrameFlaw) -> DeviceReport {
        var report = try place(fields, 2, validity: 8, latitude: 4)
        report.speedKnots = (fields[9].double ?? 0) * Speed.knotsPerMileAnHour
        report.courseDegrees = fields[10].double ?? 0
        var lock = LockReport()
        lock.event = fields[11].int
        lock.unlockVerification = fields[12].int
        let card = fields[13]
        lock.card = card.isEmpty || card == "0000000000" ? nil : card.string
        lock.pinVerification = fields[14].int
        lock.wrongPins = fields[15].int
        report.lock = lock
        if lock.wrongPins ?? 0 > 0 { report.raise(.wrongPin) }
        return report
    }

    /// A sensor that a lock hears by radio; its place is the lock's.
    private func sensor(
        _ frame: [UInt8], _ fields: Fields, _ reception: inout Reception
    ) throws(FrameFlaw) {
        let word = fields[3] == "WLNET" ? 3 : 2
        reception.message = "WLNET \(fields[word + 1].string)"
        guard fields[word + 1] == "5" else {
            reception.isKnown = false
            return
        }
        // Number, number, then bytes that may themselves look like separators.
        let binary = fields[word + 3].bytes.startIndex
        var reader = ByteReader(frame, from: binary, to: frame.count - 1)
        reception.reports = [try place(&reader)]
    }
}
