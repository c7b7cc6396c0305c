/// Frames of text from a first character to a last one. Between frames only line ends may stand;
/// anything else is skipped up to the next first character.
struct DelimitedRule: FramingRule {
    let first: [UInt8]
    let last: [UInt8]
    let frameMax: Int
    /// Whether the body keeps its last character.
    var keepsLast = true

    func cut(_ bytes: [UInt8], from start: Int) -> Cut {
        guard first.isEmpty || first.contains(bytes[start]) else { return stray(bytes, start) }
        if first.isEmpty, last.contains(bytes[start]) { return .skip(1, nil) }
        var at = start + (first.isEmpty ? 0 : 1)
        while at < bytes.count {
            if last.contains(bytes[at]) {
                let body = bytes[start..<(keepsLast ? at + 1 : at)]
                return .frame(length: at - start + 1, body: Array(body))
            }
            at += 1
        }
        return .more
    }

    private func stray(_ bytes: [UInt8], _ start: Int) -> Cut {
        var at = start
        var isOnlySpace = true
        while at < bytes.count, !first.contains(bytes[at]) {
            if ![0, 9, 10, 13, 32].contains(bytes[at]) { isOnlySpace = false }
            at += 1
        }
        let shown = Hex.text(bytes[start..<min(at, start + 16)])
        return .skip(at - start, isOnlySpace ? nil : .notThisProtocol(shown))
    }
}
