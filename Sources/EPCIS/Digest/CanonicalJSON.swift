import JSON

/// One spelling for one JSON value: members sorted by the bytes of their names, no spaces, one
/// spelling for every string; numbers as they were sent, because `1.0` and `1` are two writings
/// and a number may have more digits than a machine keeps.
enum CanonicalJSON {
    static func bytes(of node: Int, in outline: Outline) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(outline.range(node).count)
        write(node, outline, to: &out)
        return out
    }

    private static func write(_ node: Int, _ outline: Outline, to out: inout [UInt8]) {
        switch outline.kind(node) {
        case .null, .bool, .number: out += outline.bytes[outline.range(node)]
        case .string: write(outline.range(node), outline, to: &out)
        case .array:
            out.append(UInt8(ascii: "["))
            for (place, child) in outline.children(of: node).enumerated() {
                if place > 0 { out.append(UInt8(ascii: ",")) }
                write(child, outline, to: &out)
            }
            out.append(UInt8(ascii: "]"))
        case .object:
            out.append(UInt8(ascii: "{"))
            for (place, member) in outline.sortedMembers(of: node).enumerated() {
                if place > 0 { out.append(UInt8(ascii: ",")) }
                write(outline.nameRange(member), outline, to: &out)
                out.append(UInt8(ascii: ":"))
                write(member, outline, to: &out)
            }
            out.append(UInt8(ascii: "}"))
        }
    }

    private static func write(_ text: Range<Int>, _ outline: Outline, to out: inout [UInt8]) {
        let isPlain = outline.bytes[text].allSatisfy {
            $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
        }
        if isPlain {
            out.append(UInt8(ascii: "\""))
            out += outline.bytes[text]
            return out.append(UInt8(ascii: "\""))
        }
        let value = JSONValue.string(String(decoding: outline.bytes[text], as: UTF8.self))
        value.write(to: &out)
    }
}
