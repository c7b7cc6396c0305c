package import Model

/// Teltonika trackers: codecs 8, 8 Extended, 16 and the old 7, and answers to commands (12, 13),
/// over TCP and UDP.
package struct TeltonikaDecoder: DeviceDecoder {
    private var device: String?

    package init() {}

    package mutating func decode(
        _ frame: [UInt8], at now: Instant?
    ) throws(FrameFlaw) -> Reception {
        guard frame.count >= 2 else { throw .short(at: 0, wanted: 2, left: frame.count) }
        let length = Int(frame[0]) << 8 | Int(frame[1])
        if length == 0 { return try packet(frame) }
        if Self.isNumber(frame, length) { return login(frame) }
        return try datagram(frame)
    }

    private static func isNumber(_ frame: [UInt8], _ length: Int) -> Bool {
        frame.count == length + 2 && frame[2...].allSatisfy { (33...126).contains($0) }
    }

    private mutating func login(_ frame: [UInt8]) -> Reception {
        device = String(decoding: frame[2...], as: UTF8.self)
        var reception = Reception("login", from: device)
        reception.reply = [1]
        return reception
    }

    private func packet(_ frame: [UInt8]) throws(FrameFlaw) -> Reception {
        // Four zeros and the length before, the check sum after.
        var head = ByteReader(frame, from: 4)
        let length = try head.u32()
        var reader = ByteReader(frame, from: 8, to: 8 + length)
        let codec = try reader.u8()
        var reception = Reception("codec \(codec)", from: device)
        switch codec {
        case 7, 8, 16, 0x8E:
            reception.reports = try records(&reader, codec: codec)
            let count = UInt32(truncatingIfNeeded: reception.reports.count)
            reception.reply = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) }
        case 12, 13:
            reception.reports = try commandAnswer(&reader, codec: codec)
        default: reception.isKnown = false
        }
        return reception
    }

    /// One datagram: a packet number, the device's number, then the records of a packet.
    private mutating func datagram(_ frame: [UInt8]) throws(FrameFlaw) -> Reception {
        var reader = ByteReader(frame, from: 2)
        let packet = try reader.u16()
        try reader.skip(1)
        let records = try reader.u8()
        let number = try reader.take(try reader.u16())
        guard number.allSatisfy({ (33...126).contains($0) }) else {
            throw .notThisProtocol(Hex.text(frame.prefix(16)))
        }
        device = String(decoding: number, as: UTF8.self)
        let codec = try reader.u8()
        var reception = Reception("codec \(codec) by datagram", from: device)
        guard [7, 8, 16, 0x8E].contains(codec) else {
            reception.isKnown = false
            return reception
        }
        reception.reports = try self.records(&reader, codec: codec)
        reception.reply = [
            0, 5, UInt8(truncatingIfNeeded: packet >> 8), UInt8(truncatingIfNeeded: packet), 1,
            UInt8(truncatingIfNeeded: records),
            UInt8(truncatingIfNeeded: reception.reports.count),
        ]
        return reception
    }

    /// What a device says to a command. It is a word of the device, with no fix in it; the flag
    /// says that the answer is whole.
    private func commandAnswer(
        _ reader: inout ByteReader, codec: Int
    ) throws(FrameFlaw) -> [DeviceReport] {
        try reader.skip(1)
        let type = try reader.u8(), length = try reader.u32()
        // Type 5 carries a command, 6 its answer; codec 13 marks answers, with a time, as 5.
        guard type == 5 || type == 6, length <= reader.left else { return [] }
        var report = DeviceReport.withoutFix()
        report.isValid = true
        if codec == 13 { report.deviceTime = DeviceClock.instant(seconds: try reader.u32()) }
        return [report]
    }
}
