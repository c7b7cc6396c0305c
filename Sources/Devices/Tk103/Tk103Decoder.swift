package import Model

/// TK103: text in brackets, packed without separators in the old form, with commas in the new.
package struct Tk103Decoder: DeviceDecoder {
    package init() {}

    package mutating func decode(
        _ frame: [UInt8], at now: Instant?
    ) throws(FrameFlaw) -> Reception {
        var body = frame[...]
        if body.first == UInt8(ascii: "(") { body = body.dropFirst() }
        if body.last == UInt8(ascii: ")") { body = body.dropLast() }
        guard body.count >= Self.headLength else {
            throw .short(at: 0, wanted: Self.headLength, left: body.count)
        }
        let fields = Fields(frame, from: body.startIndex, to: body.endIndex)
        // Twelve characters of a number, then the command; with a comma any number is as good.
        let isCommaed = fields[1].count == 4 && fields[0].count >= 10 && fields[0].isDigits
        return isCommaed ? commaed(fields) : packed(Text(body))
    }

    private static let headLength = 16

    private func commaed(_ fields: Fields) -> Reception {
        let word = fields[1].string
        var reception = Reception(word, from: fields[0].string)
        var report = DeviceReport.withoutFix()
        if let place = Tk103Place(Text(fields[4].bytes + fields[5].bytes)) {
            report = DeviceReport()
            report.latitude = place.latitude
            report.longitude = place.longitude
            report.isValid = fields[3] == "A"
            report.speedKnots = Speed.knots(kilometresAnHour: fields[6].double ?? 0)
            report.setTime(Text.instant(dayFirst: fields[2], time: fields[7]))
            report.courseDegrees = fields[8].double ?? 0
        } else if word == "DW5B" {
            // Radio neighbours, with the moment at the end.
            let last = fields.count - 1
            report.setTime(Text.instant(dayFirst: fields[last - 1], time: fields[last]))
        } else {
            report.deviceTime = Text.instant(dayFirst: fields[2], time: fields[3])
        }
        report.raise(Self.alarm(word))
        reception.reports = [report]
        return reception
    }

    private func packed(_ text: Text) -> Reception {
        let device = text.part(0, 12)?.string ?? ""
        let word = text.part(12, 4)?.string ?? ""
        var reception = Reception(word, from: device)
        if text.bytes.suffix(3).elementsEqual("HSO".utf8) {
            reception.reply = Array("(\(device)AP01HSO)".utf8)
            return reception
        }
        if word == "BP05" { reception.reply = Array("(\(device)AP05)".utf8) }
        let rest = text.dropping(Self.headLength)
        switch word {
        case "BR00", "BR01", "BR02", "BP05", "BP04", "BO01", "BP00", "BO02":
            reception.reports = [fix(rest, word) ?? .withoutFix()]
        case "BS50", "BS51", "BV00", "BZ00": reception.reports = [.withoutFix()]
        default: reception.isKnown = false
        }
        return reception
    }

    /// Date, validity, latitude, longitude, speed, time and course, each of a fixed width. Before
    /// them may stand a number again or an alarm's digit, so the validity is looked for.
    private func fix(_ text: Text, _ word: String) -> DeviceReport? {
        let at = (6..<max(6, text.count)).first { at in
            let letter = text.bytes[text.bytes.startIndex + at]
            return (letter == UInt8(ascii: "A") || letter == UInt8(ascii: "V"))
                && text.digits(at - 6, 6) != nil && Tk103Place(text.dropping(at + 1)) != nil
        }
        guard let at, let date = text.part(at - 6, 6),
            let place = Tk103Place(text.dropping(at + 1))
        else { return nil }
        var report = DeviceReport()
        report.isValid = text.bytes[text.bytes.startIndex + at] == UInt8(ascii: "A")
        report.latitude = place.latitude
        report.longitude = place.longitude
        let after = text.dropping(at + 1 + place.length)
        report.speedKnots = Speed.knots(kilometresAnHour: after.part(0, 5)?.double ?? 0)
        if let time = after.part(5, 6) { report.setTime(Text.instant(yearFirst: date, time: time)) }
        report.courseDegrees = after.part(11, 6)?.double ?? 0
        if let inputs = after.part(17, 8) { report.ignition = inputs.digits(1, 1) == 1 }
        if word == "BO01" { report.raise(Self.packedAlarm(text.digits(0, 1))) }
        return report
    }

    private static func packedAlarm(_ digit: Int?) -> DeviceAlarm? {
        switch digit {
        case 0: .powerCut
        case 1: .accident
        case 2: .sos
        case 3: .vibration
        case 5: .overspeed
        case 6: .fenceLeft
        default: nil
        }
    }

    private static func alarm(_ word: String) -> DeviceAlarm? {
        switch word {
        case "ZC11": .movement
        case "ZC12": .lowBattery
        case "ZC13": .powerCut
        case "ZC17": .removing
        case "ZC25": .sos
        case "ZC26": .tampering
        case "ZC27": .lowPower
        default: nil
        }
    }
}
