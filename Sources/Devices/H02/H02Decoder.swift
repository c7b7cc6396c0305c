package import Model

/// H02 and its many cousins (`*HQ`, `*TH`): the cheapest trackers there are.
package struct H02Decoder: DeviceDecoder {
    package init() {}

    package mutating func decode(
        _ frame: [UInt8], at now: Instant?
    ) throws(FrameFlaw) -> Reception {
        switch frame.first {
        case UInt8(ascii: "*"): return text(frame, at: now)
        case UInt8(ascii: "$"): return try binary(frame)
        default: throw .notThisProtocol(Hex.text(frame.prefix(16)))
        }
    }

    private func text(_ frame: [UInt8], at now: Instant?) -> Reception {
        let end = frame.last == UInt8(ascii: "#") ? frame.count - 1 : frame.count
        let fields = Fields(frame, from: 1, to: end)
        let word = fields[2].string
        var reception = Reception(word, from: fields[1].string)
        if let at = placeStart(fields) {
            reception.reports = [place(fields, at, now: now)]
        } else if ["LINK", "NBR", "V3"].contains(word) {
            // Time after the word, date and status at the end.
            let time = Text.instant(dayFirst: fields[fields.count - 2], time: fields[3])
            var report = DeviceReport.withoutFix(at: time)
            tellStatus(fields[fields.count - 1], &report)
            if word == "LINK" { report.batteryPercent = fields[5].int }
            reception.reports = [report]
        } else {
            reception.isKnown = ["BASE", "HTBT", "V0", "V4", "XT", "ICCID"].contains(word)
        }
        reception.reply = reply(fields, now: now)
        return reception
    }

    /// Keep-alives are answered with the server's time; without a clock the answer stays unsaid.
    private func reply(_ fields: Fields, now: Instant?) -> [UInt8]? {
        guard let now, ["LINK", "NBR", "HTBT", "V0"].contains(fields[2].string) else { return nil }
        let digits = now.rfc3339.utf8.filter { (48...57).contains($0) }.prefix(14)
        let stamp = String(decoding: Array(digits), as: UTF8.self)
        let (maker, device, word) = (fields[0].string, fields[1].string, fields[2].string)
        return Array("*\(maker),\(device),V4,\(word),\(stamp)#".utf8)
    }

    /// Where the validity stands: the field with N or S two further on and E or W four further on.
    private func placeStart(_ fields: Fields) -> Int? {
        (3..<max(3, fields.count - 4)).first { at in
            (fields[at + 2] == "N" || fields[at + 2] == "S")
                && (fields[at + 4] == "E" || fields[at + 4] == "W")
        }
    }

    private func place(_ fields: Fields, _ at: Int, now: Instant?) -> DeviceReport {
        var report = DeviceReport()
        report.isValid = !(fields[at] == "V")
        report.latitude = degrees(fields[at + 1], isNegative: fields[at + 2] == "S")
        report.longitude = degrees(fields[at + 3], isNegative: fields[at + 4] == "W")
        report.speedKnots = fields[at + 5].double ?? 0
        report.courseDegrees = fields[at + 6].double ?? 0
        // Some firmware puts one more number before the date.
        let date = fields[at + 7].count == 6 ? at + 7 : at + 8
        report.setTime(Text.instant(dayFirst: fields[date], time: fields[at - 1]) ?? now)
        tellStatus(fields[date + 1], &report)
        // Odometer, temperature, fuel with a point, altitude, area, cell.
        if fields.count > date + 6, fields[date + 4].bytes.contains(UInt8(ascii: ".")) {
            report.altitudeMetres = fields[date + 5].double ?? 0
        }
        return report
    }

    /// `ddmm.mmmm`, or `-dd-mm.mmmm` with the sign said twice over.
    private func degrees(_ text: Text, isNegative: Bool) -> Double? {
        var value = text.degreesAndMinutes
        if text.first == UInt8(ascii: "-") {
            let parts = text.bytes.split(separator: UInt8(ascii: "-"))
            guard parts.count == 2, let whole = Text(parts[0]).double,
                let minutes = Text(parts[1]).double
            else { return nil }
            value = whole + minutes / 60
        }
        return value.map { isNegative ? -$0 : $0 }
    }

    private func tellStatus(_ text: Text, _ report: inout DeviceReport) {
        guard text.count == 8, let word = text.hex else { return }
        tellStatus(word, &report)
    }

    /// A zero bit is the alarm.
    func tellStatus(_ word: Int, _ report: inout DeviceReport) {
        let alarms: [(Int, DeviceAlarm)] = [
            (0, .vibration), (1, .sos), (2, .overspeed), (18, .sos), (19, .powerCut),
        ]
        for (bit, alarm) in alarms where word & 1 << bit == 0 { report.raise(alarm) }
        report.ignition = word & 1 << 10 != 0
    }
}
