/// The head of a JT/T 808 frame: what it is, who sent it, and how it is to be answered.
struct Jt808Header {
    let mark: UInt8
    let type: Int
    let attributes: Int
    /// The byte that follows the attributes when bit 14 is set; nil in the version of 2011.
    let version: UInt8?
    /// As sent: usually a telephone number, padded with zeros on the left.
    let idBytes: ArraySlice<UInt8>
    let serial: Int
    /// Which part of how many, when the message did not fit into one frame (bit 13).
    var part: (index: Int, count: Int)?

    init(_ reader: inout ByteReader) throws(FrameFlaw) {
        mark = UInt8(truncatingIfNeeded: try reader.u8())
        guard mark == Jt808Rule.mark || mark == Jt808Rule.otherMark else {
            throw .notThisProtocol("first byte \(mark), wanted 126 or 231")
        }
        type = try reader.u16()
        attributes = try reader.u16()
        let isShort = Jt808Message.hasShortSerial(type)
        let hasVersion = attributes & 0x4000 != 0 && !isShort && mark == Jt808Rule.mark
        version = hasVersion ? UInt8(truncatingIfNeeded: try reader.u8()) : nil
        idBytes = try reader.take(hasVersion ? 10 : mark == Jt808Rule.otherMark ? 7 : 6)
        serial = isShort ? try reader.u8() : try reader.u16()
        if attributes & 0x2000 != 0, !isShort {
            let count = try reader.u16()
            part = (try reader.u16(), count)
        }
    }

    var device: String { Hex.text(idBytes) }

    /// A frame to this device, ready for the wire.
    func frame(_ type: Int, _ body: [UInt8]) -> [UInt8] {
        var frame: [UInt8] = [mark]
        frame.reserveCapacity(body.count + idBytes.count + 10)
        frame.append(big: type)
        frame.append(big: body.count | (version == nil ? 0 : 0x4000))
        if let version { frame.append(version) }
        frame += idBytes
        // Our own numbers mean nothing to anybody: terminals match on theirs, in the body.
        frame.append(big: 0)
        frame += body
        frame.append(Checksum.xor(frame[1...]))
        frame.append(mark)
        return Jt808Rule.escaped(frame)
    }

    /// The general answer 0x8001: heard, result 0.
    var acknowledgement: [UInt8] {
        let body = [serial >> 8, serial, type >> 8, type, 0].map { UInt8(truncatingIfNeeded: $0) }
        return frame(Jt808Message.serverAnswer, body)
    }
}

extension [UInt8] {
    /// Two bytes, the more significant first.
    mutating func append(big value: Int) {
        append(UInt8(truncatingIfNeeded: value >> 8))
        append(UInt8(truncatingIfNeeded: value))
    }
}
