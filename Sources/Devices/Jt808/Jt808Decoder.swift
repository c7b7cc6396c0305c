package import Model

/// JT/T 808: trackers made in China and the electronic locks built on them.
///
/// Bodies arrive with both marks and escapes undone, as `Jt808Rule` cuts them.
package struct Jt808Decoder: DeviceDecoder {
    /// The standard counts Beijing time whatever the place.
    static let zoneMinutes = 8 * 60

    let model: String?
    var parts = Jt808Parts()
    /// How often the string was cut by the last report; a rise is a cut that happened since.
    var stringCuts: Int?

    package init(model: String? = nil) { self.model = model }

    package mutating func decode(
        _ frame: [UInt8], at now: Instant?
    ) throws(FrameFlaw) -> Reception {
        var reader = ByteReader(frame, to: frame.count - 2)
        let header = try Jt808Header(&reader)
        var reception = Reception("0x" + Self.hex(header.type), from: header.device)
        guard let part = header.part else {
            try read(&reader, header, at: now, into: &reception)
            return reception
        }
        reception.reply = header.acknowledgement
        let body = try reader.take(reader.left)
        guard let whole = parts.add(body, index: part.index, of: part.count, type: header.type)
        else { return reception }
        var wholeReader = ByteReader(whole)
        try read(&wholeReader, header, at: now, into: &reception)
        return reception
    }

    private mutating func read(
        _ reader: inout ByteReader, _ header: Jt808Header, at now: Instant?,
        into reception: inout Reception
    ) throws(FrameFlaw) {
        switch header.type {
        case Jt808Message.register:
            let answer = Array(header.device.utf8)
            var body: [UInt8] = []
            body.append(big: header.serial)
            body.append(0)
            reception.reply = header.frame(Jt808Message.registerAnswer, body + answer)
        case Jt808Message.timeRequest:
            if let now { reception.reply = header.frame(Jt808Message.timeAnswer, Self.clock(now)) }
        case Jt808Message.terminalAnswer:
            break
        case Jt808Message.heartbeat, Jt808Message.logout, Jt808Message.authenticate,
            Jt808Message.attributes:
            reception.reply = header.acknowledgement
        default:
            reception.reply = header.acknowledgement
            try readReports(&reader, header.type, into: &reception)
        }
    }

    private mutating func readReports(
        _ reader: inout ByteReader, _ type: Int, into reception: inout Reception
    ) throws(FrameFlaw) {
        switch type {
        case Jt808Message.location:
            reception.reports = [try location(&reader)]
        case Jt808Message.locationAnswer:
            try reader.skip(2)
            reception.reports = [try location(&reader)]
        case Jt808Message.lockLocation, Jt808Message.lockLocationLater:
            let isLater = type == Jt808Message.lockLocationLater
            reception.reports = [try lockLocation(&reader, isLater: isLater)]
        case Jt808Message.batch:
            reception.reports = try batch(&reader)
        case Jt808Message.batchOrBattery:
            reception.reports = try batchOrBattery(&reader)
        case Jt808Message.transparent:
            reception.reports = try transparent(&reader)
            reception.isKnown = !reception.reports.isEmpty
        case Jt808Message.acceleration:
            reception.reports = [.withoutFix()]
        default:
            reception.isKnown = false
        }
    }

    static func hex(_ type: Int) -> String {
        let digits = String(type, radix: 16)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Year as a number of two bytes, then month to second, in UTC, and the result 0.
    private static func clock(_ now: Instant) -> [UInt8] {
        let printed = Array(now.rfc3339.utf8).map { Int($0) - 48 }
        func two(_ at: Int) -> UInt8 {
            UInt8(truncatingIfNeeded: printed[at] * 10 + printed[at + 1])
        }
        var body: [UInt8] = []
        body.append(big: Int(two(0)) * 100 + Int(two(2)))
        return body + [two(5), two(8), two(11), two(14), two(17), 0]
    }
}
