package import Model

/// Jointech JT600, JT701 and JT703: trackers and the electronic seals of customs.
package struct Jt600Decoder: DeviceDecoder {
    package init() {}

    package mutating func decode(
        _ frame: [UInt8], at now: Instant?
    ) throws(FrameFlaw) -> Reception {
        switch frame.first {
        case Jt600Rule.binary: try binary(frame)
        case UInt8(ascii: "("): try text(frame)
        default: throw .notThisProtocol(Hex.text(frame.prefix(16)))
        }
    }

    private func binary(_ frame: [UInt8]) throws(FrameFlaw) -> Reception {
        guard frame.count > 10 else { throw .short(at: 0, wanted: 11, left: frame.count) }
        return frame[8] == 0 ? try long(frame) : try short(frame)
    }

    /// Five bytes of decimal digits; zeros on the left are padding.
    static func device(_ reader: inout ByteReader) throws(FrameFlaw) -> String {
        let digits = try reader.hex(5).drop { $0 == "0" }
        return digits.isEmpty ? "0" : String(digits)
    }

    /// The format of the locks: one length of two bytes, records with a tail and a status word.
    private func long(_ frame: [UInt8]) throws(FrameFlaw) -> Reception {
        // The last byte is the index that an answer echoes.
        var reader = ByteReader(frame, from: 1, to: frame.count - 1)
        let device = try Self.device(&reader)
        let version = try reader.u8()
        let type = try reader.u8() >> 4
        var reception = Reception("binary \(type)", from: device)
        var records = try reader.part(min(try reader.u16(), reader.left))
        var wantsAnswer = false
        repeat {
            let (report, status) = try lockRecord(&records, version: version)
            reception.reports.append(report)
            wantsAnswer = wantsAnswer || status.wantsAnswer
        } while records.left >= Self.lockRecordLength && version < Self.versionWithFences
        if wantsAnswer {
            reception.reply = Self.answer(version: version, index: frame[frame.count - 1])
        }
        return reception
    }

    /// Place 17, odometer 4, satellites 1, vehicle 4, status 2, battery 1, cell 2, area 2, radio 1.
    private static let lockRecordLength = 34
    /// From this version on a record has further fields, so it is alone in its frame.
    private static let versionWithFences = 0x17
    /// From this version on the answer names the frame that it answers.
    private static let versionWithIndex = 0x19

    private func lockRecord(
        _ reader: inout ByteReader, version: Int
    ) throws(FrameFlaw) -> (DeviceReport, SealStatus) {
        var report = try place(&reader)
        // Odometer in km.
        try reader.skip(4)
        report.satellites = try reader.u8()
        try reader.skip(4)
        let status = SealStatus(try reader.u16())
        status.tell(&report)
        let battery = try reader.u8()
        // 0xFF: hangs on a charger.
        report.batteryPercent = battery <= 100 ? battery : nil
        if reader.left >= 5 { try reader.skip(5) }
        return (report, status)
    }

    /// The block of time and place, then speed in knots and half the course.
    func place(_ reader: inout ByteReader) throws(FrameFlaw) -> DeviceReport {
        var report = DeviceReport()
        let place = try DecimalPlace(&reader)
        report.setTime(place.time)
        report.isValid = place.isValid
        report.latitude = place.latitude
        report.longitude = place.longitude
        report.speedKnots = Double(try reader.bcd(1))
        report.courseDegrees = Double(try reader.u8()) * 2
        return report
    }

    static func answer(version: Int, index: UInt8) -> [UInt8] {
        version < versionWithIndex ? Array("(P35)".utf8) : Array("(P69,0,\(index))".utf8)
    }
}
