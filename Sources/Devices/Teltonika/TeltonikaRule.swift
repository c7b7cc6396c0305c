/// Teltonika over TCP: first the length and digits of the device's number, then packets with four
/// zero bytes, a length, the data and a check sum. A single 0xFF keeps the connection alive.
struct TeltonikaRule: FramingRule {
    /// Devices send at most 1,280 bytes of records; pictures and logs, which are not read, less
    /// than this.
    let frameMax = 16 * 1_024
    /// A number has 15 digits; some clones send a few more.
    private static let numberMax = 32

    func cut(_ bytes: [UInt8], from start: Int) -> Cut {
        let waiting = bytes.count - start
        if bytes[start] == 0xFF { return .skip(1, nil) }
        guard waiting >= 2 else { return .more }
        let length = Int(bytes[start]) << 8 | Int(bytes[start + 1])
        return length == 0 ? packet(bytes, start, waiting) : number(bytes, start, waiting, length)
    }

    private func number(_ bytes: [UInt8], _ start: Int, _ waiting: Int, _ length: Int) -> Cut {
        let whole = length + 2
        guard length <= Self.numberMax else { return .close(lost(bytes, start)) }
        guard waiting >= whole else { return .more }
        return .frame(length: whole, body: Array(bytes[start..<start + whole]))
    }

    private func packet(_ bytes: [UInt8], _ start: Int, _ waiting: Int) -> Cut {
        guard waiting >= 8 else { return .more }
        guard bytes[start + 2] == 0, bytes[start + 3] == 0 else {
            return .close(lost(bytes, start))
        }
        let length = bytes[start + 4..<start + 8].reduce(0) { $0 << 8 | Int($1) }
        let whole = length + 12
        guard length >= 3, whole <= frameMax else {
            return .close(.tooLong(whole, most: frameMax))
        }
        guard waiting >= whole else { return .more }
        let end = start + whole
        let sent = Int(bytes[end - 2]) << 8 | Int(bytes[end - 1])
        let computed = Checksum.crc16IBM(bytes[start + 8..<end - 4])
        // Not acknowledged, so the device sends the records again.
        guard sent == computed else {
            return .skip(whole, .checksum(sent: sent, computed: computed))
        }
        return .frame(length: whole, body: Array(bytes[start..<end]))
    }

    /// Without its zeros there is no finding the next packet.
    private func lost(_ bytes: [UInt8], _ start: Int) -> FrameFlaw {
        .notThisProtocol(Hex.text(bytes[start..<min(bytes.count, start + 16)]))
    }
}
