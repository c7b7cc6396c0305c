/// `+RESP:GTFRI,` and what follows: RESP is live, BUFF comes from the device's memory, ACK answers
/// a command.
struct QueclinkHead {
    let kind: String
    /// The three letters after GT.
    let word: String
    let fields: Fields

    init?(_ frame: [UInt8]) {
        var end = frame.count
        while end > 0, frame[end - 1] == UInt8(ascii: "$") || frame[end - 1] == 0 { end -= 1 }
        let fields = Fields(frame, to: end)
        guard fields.count > 3, fields[0].first == UInt8(ascii: "+"),
            let colon = fields[0].bytes.firstIndex(of: UInt8(ascii: ":"))
        else { return nil }
        let name = fields[0].bytes[(colon + 1)...]
        guard name.starts(with: "GT".utf8), name.count == 5 else { return nil }
        kind = String(decoding: fields[0].bytes[1..<colon], as: UTF8.self)
        word = String(decoding: name.dropFirst(2), as: UTF8.self)
        guard ["RESP", "BUFF", "ACK"].contains(kind) else { return nil }
        self.fields = fields
    }

    /// Device type and protocol version: six hexadecimal digits, ten with a long device type.
    var hasVersion: Bool { (6...10).contains(fields[1].count) && fields[1].hex != nil }
}
