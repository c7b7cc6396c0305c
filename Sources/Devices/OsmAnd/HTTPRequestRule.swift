/// One HTTP request after the other on a connection, whole: head, and a body as long as the head
/// says. It is the little of HTTP/1.1 that phone apps speak to a tracking port.
struct HTTPRequestRule: FramingRule {
    /// A report has some hundred bytes; the app sends its log of the last hours one by one.
    let frameMax = 64 * 1_024
    private static let headMax = 8 * 1_024
    private static let headEnd = Array("\r\n\r\n".utf8)

    func cut(_ bytes: [UInt8], from start: Int) -> Cut {
        // A client may end a body with a line end that it did not count.
        if bytes[start] == 13 || bytes[start] == 10 { return .skip(1, nil) }
        guard Self.mayBegin(bytes, start) else { return .close(lost(bytes, start)) }
        guard let bodyStart = Self.endOfHead(bytes, start) else {
            let waiting = bytes.count - start
            return waiting > Self.headMax ? .close(.tooLong(waiting, most: Self.headMax)) : .more
        }
        guard let length = HTTPHead.length(bytes, from: start, to: bodyStart) else {
            return .close(.field("Content-Length", sent: "not a number, or a chunked body"))
        }
        let whole = bodyStart - start + length
        guard whole <= frameMax else { return .close(.tooLong(whole, most: frameMax)) }
        guard bytes.count - start >= whole else { return .more }
        return .frame(length: whole, body: Array(bytes[start..<start + whole]))
    }

    private static func mayBegin(_ bytes: [UInt8], _ start: Int) -> Bool {
        ["GET ", "POST ", "PUT "].contains { word in
            zip(word.utf8, bytes[start...]).allSatisfy { $0 == $1 }
        }
    }

    static func endOfHead(_ bytes: [UInt8], _ start: Int) -> Int? {
        var at = start
        let last = min(bytes.count, start + headMax) - headEnd.count
        while at <= last {
            if bytes[at] == 13, bytes[at + 1] == 10, bytes[at + 2] == 13, bytes[at + 3] == 10 {
                return at + headEnd.count
            }
            at += 1
        }
        return nil
    }

    private func lost(_ bytes: [UInt8], _ start: Int) -> FrameFlaw {
        .notThisProtocol(Hex.text(bytes[start..<min(bytes.count, start + 16)]))
    }
}
