package import Model

/// GT06: Concox, Jimi and a hundred copies of them.
package struct Gt06Decoder: DeviceDecoder {
    let model: String?
    private var device: String?

    package init(model: String? = nil) { self.model = model }

    package mutating func decode(
        _ frame: [UInt8], at now: Instant?
    ) throws(FrameFlaw) -> Reception {
        guard frame.count >= 7, frame[0] == frame[1], frame[0] == 0x78 || frame[0] == 0x79 else {
            throw .notThisProtocol(Hex.text(frame.prefix(16)))
        }
        let isLong = frame[0] == 0x79
        let type = Int(frame[isLong ? 4 : 3])
        // Serial, check sum and line end are six bytes. Lists of neighbours, and frames of the
        // oldest firmware, whose length does not fit, have the line end alone.
        let length = isLong ? Int(frame[2]) << 8 | Int(frame[3]) : Int(frame[2])
        let isWhole = frame.count == length + (isLong ? 6 : 5)
        let tail = Gt06Neighbours.types.contains(type) || !isWhole ? 2 : 6
        var reader = ByteReader(frame, from: isLong ? 5 : 4, to: frame.count - tail)
        if type == 0x01 { device = try Self.number(&reader) }
        var reception = Reception("0x" + Hex.text([UInt8(type)]), from: device)
        let content = Gt06Message.content(type)
        reception.isKnown = content != nil
        if let content { reception.reports = try reports(content, type, &reader) }
        if isWhole { reception.reply = answer(frame, type, isLong: isLong, at: now) }
        return reception
    }

    /// Sixteen decimal digits; the first is a padding zero before fifteen of IMEI.
    private static func number(_ reader: inout ByteReader) throws(FrameFlaw) -> String {
        let digits = try reader.hex(8)
        return digits.first == "0" ? String(digits.dropFirst()) : digits
    }

    private func reports(
        _ content: Gt06Message.Content, _ type: Int, _ reader: inout ByteReader
    ) throws(FrameFlaw) -> [DeviceReport] {
        switch content {
        case .login, .time, .question: return []
        case .fix(let before):
            try reader.skip(before)
            return try positions(&reader, type)
        case .alarm(let tail): return [try alarm(&reader, tail)]
        case .moment:
            return [.withoutFix(at: try Self.moment(&reader))]
        case .status: return [try status(&reader, type)]
        case .text: return try isText(&reader) ? [.withoutFix()] : []
        case .information: return [try information(&reader)]
        case .media: return [try media(&reader)]
        case .satellites:
            // The moment of a fix that is told elsewhere.
            var report = DeviceReport.withoutFix()
            report.setTime(try Self.moment(&reader))
            return [report]
        case .fields: return [try fields(&reader)]
        case .epoch: return [.withoutFix(at: DeviceClock.instant(seconds: try reader.u32()))]
        case .decimalMoment: return [.withoutFix(at: try Self.decimalMoment(&reader))]
        }
    }

    /// The same type and serial number, in a frame of five; the time for who asks for it.
    private func answer(
        _ frame: [UInt8], _ type: Int, isLong: Bool, at now: Instant?
    ) -> [UInt8]? {
        guard !Gt06Neighbours.types.contains(type), frame.count >= (isLong ? 11 : 10) else {
            return nil
        }
        var body: [UInt8] = [UInt8(type)]
        if type == 0x8A {
            guard let now else { return nil }
            body += Self.clock(now)
        } else if !Gt06Message.wantsAnswer(type) {
            return nil
        }
        body += frame[frame.count - 6..<frame.count - 4]
        let length = UInt8(truncatingIfNeeded: body.count + 2)
        body = (isLong ? [0, length] : [length]) + body
        let sum = Checksum.crc16X25(body[...])
        return [frame[0], frame[0]] + body
            + [UInt8(truncatingIfNeeded: sum >> 8), UInt8(truncatingIfNeeded: sum), 0x0D, 0x0A]
    }

    private static func clock(_ now: Instant) -> [UInt8] {
        let digits = Array(now.rfc3339.utf8)
        return [2, 5, 8, 11, 14, 17].map { (digits[$0] - 48) * 10 + digits[$0 + 1] - 48 }
    }

    /// Year of the century, month, day, hour, minute, second, a byte each, UTC.
    static func moment(_ reader: inout ByteReader) throws(FrameFlaw) -> Instant? {
        DeviceClock.instant(
            ofCentury: try reader.u8(), try reader.u8(), try reader.u8(), try reader.u8(),
            try reader.u8(), try reader.u8())
    }

    /// The same in decimal digits.
    private static func decimalMoment(_ reader: inout ByteReader) throws(FrameFlaw) -> Instant? {
        DeviceClock.instant(
            ofCentury: try reader.bcd(1), try reader.bcd(1), try reader.bcd(1),
            try reader.bcd(1), try reader.bcd(1), try reader.bcd(1))
    }
}
