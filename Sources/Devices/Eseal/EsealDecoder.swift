package import Model

/// The electronic seal that calls itself `eSeal`: one line of text a message, and a configuration
/// that it expects when it starts.
package struct EsealDecoder: DeviceDecoder {
    package init() {}

    package mutating func decode(
        _ frame: [UInt8], at now: Instant?
    ) throws(FrameFlaw) -> Reception {
        let fields = Fields(frame)
        guard fields[0] == "##S", fields[1] == "eSeal" else {
            throw .notThisProtocol(String(decoding: frame.prefix(24), as: UTF8.self))
        }
        let type = fields[5]
        var reception = Reception(type.string, from: fields[2].string)
        let head = (0..<5).map { fields[$0].string }.joined(separator: ",")
        guard !Self.isAnswer(type) else { return reception }
        reception.reply = Array("\(head),\(answer(type)),\(fields[6].string),E##\r\n".utf8)
        guard fields.count > 13, fields[10] == "A" || fields[10] == "V" else { return reception }
        reception.reports = [try report(fields, type)]
        return reception
    }

    /// `Startup OK` and its like end an exchange; answering them would never end.
    private static func isAnswer(_ type: Text) -> Bool {
        type.string.hasSuffix(" OK") || type.string.hasSuffix(" ACK")
    }

    /// A starting seal is told how to behave; these are the numbers of a seal as it is sold:
    /// intervals in seconds, sensitivity, and the door watched.
    private func answer(_ type: Text) -> String {
        type == "Startup" ? "Startup ACK,180,30,30,16,1" : type.string + " ACK"
    }

    private func report(_ fields: Fields, _ type: Text) throws(FrameFlaw) -> DeviceReport {
        var report = DeviceReport()
        let date = fields[7], time = fields[8]
        guard let year = date.digits(0, 4), let month = date.digits(5, 2),
            let day = date.digits(8, 2), let hour = time.digits(0, 2),
            let minute = time.digits(3, 2), let second = time.digits(6, 2)
        else { throw .field("time", sent: date.string + "," + time.string) }
        report.setTime(
            DeviceClock.instant(
                year: year, month: month, day: day, hour: hour, minute: minute, second: second))
        report.isValid = fields[10] == "A"
        try readPlace(fields[11], &report)
        report.courseDegrees = fields[12].double ?? 0
        report.speedKnots = Speed.knots(kilometresAnHour: fields[13].double ?? 0)
        let door = fields[14]
        if door == "Open" || door == "Close" { report.lockWords.doorOpen = door == "Open" }
        report.raise(Self.alarm(type, isOpen: door == "Open"))
        return report
    }

    /// `25.708828N 100.372870W`
    private func readPlace(_ text: Text, _ report: inout DeviceReport) throws(FrameFlaw) {
        let parts = text.bytes.split(separator: 32)
        guard parts.count == 2,
            let north = Text(parts[0].dropLast()).double,
            let east = Text(parts[1].dropLast()).double
        else { throw .field("place", sent: text.string) }
        report.latitude = parts[0].last == UInt8(ascii: "S") ? -north : north
        report.longitude = parts[1].last == UInt8(ascii: "W") ? -east : east
    }

    private static func alarm(_ type: Text, isOpen: Bool) -> DeviceAlarm? {
        switch type.string {
        case "Event-Door": isOpen ? .door : nil
        case "Event-Shock": .vibration
        case "Event-Drop": .tampering
        default: nil
        }
    }
}
