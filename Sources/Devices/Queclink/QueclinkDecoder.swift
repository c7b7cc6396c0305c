package import Model

/// Queclink's text protocol (@Track): trackers of the GL, GV and GB families.
///
/// Message layouts differ from model to model and from firmware to firmware, but all of them tell
/// a place by the same six fields in a row: speed, course, altitude, longitude, latitude, time. So
/// the row is looked for, and no table of models is needed that would be old next year.
package struct QueclinkDecoder: DeviceDecoder {
    package init() {}

    package mutating func decode(
        _ frame: [UInt8], at now: Instant?
    ) throws(FrameFlaw) -> Reception {
        guard let head = QueclinkHead(frame) else {
            throw .notThisProtocol(String(decoding: frame.prefix(24), as: UTF8.self))
        }
        let fields = head.fields
        var reception = Reception(head.kind + ":" + head.word, from: fields[2].string)
        if head.word == "HBD" {
            reception.reply = Array(
                "+SACK:GTHBD,\(fields[1].string),\(fields[fields.count - 1].string)$".utf8)
            return reception
        }
        // Some old firmware leaves its version out, and then every field is elsewhere.
        guard head.hasVersion else {
            reception.isKnown = false
            return reception
        }
        reception.reports = reports(head)
        if head.kind != "ACK" {
            reception.reply = Array("+SACK:\(fields[fields.count - 1].string)$".utf8)
        }
        return reception
    }

    private func reports(_ head: QueclinkHead) -> [DeviceReport] {
        let sent = head.fields[head.fields.count - 2].compactInstant
        var reports: [DeviceReport] = []
        var at = 3
        while at + 5 < head.fields.count {
            if var report = place(head, at) {
                report.deviceTime = deviceTime(head, placeAt: at, fix: report.fixTime, sent: sent)
                reports.append(report)
                at += 6
            } else {
                at += 1
            }
        }
        if reports.isEmpty {
            // A list of cells tells when they were heard, not when this was said.
            reports = [.withoutFix(at: head.word == "GSM" ? nil : sent)]
        }
        for index in reports.indices {
            reports[index].isLate = head.kind == "BUFF"
            reports[index].raise(Self.alarm(head.word))
            tell(head.word, &reports[index])
        }
        return reports
    }

    /// Speed in km/h, course, altitude in metres, longitude, latitude, time.
    private func place(_ head: QueclinkHead, _ at: Int) -> DeviceReport? {
        let fields = head.fields
        guard let time = fields[at + 5].compactInstant,
            fields[at + 3].hasPoint, fields[at + 4].hasPoint,
            let east = fields[at + 3].double, let north = fields[at + 4].double,
            abs(east) <= 180, abs(north) <= 90
        else { return nil }
        var report = DeviceReport()
        report.fixTime = time
        report.latitude = north
        report.longitude = east
        // The diagnostics report repeats a place that it does not vouch for.
        report.isValid = head.word != "CAN"
        report.speedKnots = Speed.knots(kilometresAnHour: fields[at].double ?? 0)
        report.courseDegrees = fields[at + 1].double ?? 0
        report.altitudeMetres = fields[at + 2].double ?? 0
        return report
    }

    /// Position reports are made when the place is measured; the others carry the moment of
    /// sending as their own time, and so does a position report that lists its radio neighbours.
    private func deviceTime(
        _ head: QueclinkHead, placeAt at: Int, fix: Instant?, sent: Instant?
    ) -> Instant? {
        guard ["FRI", "RTL", "BID", "DAR"].contains(head.word) else { return sent ?? fix }
        let neighbour = head.fields[at + 10]
        let isRadioAddress = neighbour.count == 12 && neighbour.hex != nil
        return isRadioAddress ? sent : fix
    }

    private func tell(_ word: String, _ report: inout DeviceReport) {
        switch word {
        case "IGN", "VGN": report.ignition = true
        case "IGF", "VGF": report.ignition = false
        default: return
        }
    }

    private static func alarm(_ word: String) -> DeviceAlarm? {
        switch word {
        case "SOS": .sos
        case "JDR", "JDS": .jamming
        case "MPF", "EPF": .powerCut
        case "MPN", "EPN": .powerRestored
        case "PFA": .powerOff
        case "TOW": .tow
        case "STT": .movement
        case "HBM": .hardBraking
        case "CRA": .accident
        case "BPL": .lowBattery
        case "SPD": .overspeed
        case "TMP", "TEM": .temperature
        case "ANT": .gpsAntennaCut
        default: nil
        }
    }
}

extension Text {
    /// Degrees are printed with a point; counters and codes are not.
    fileprivate var hasPoint: Bool { bytes.contains(UInt8(ascii: ".")) }
}
