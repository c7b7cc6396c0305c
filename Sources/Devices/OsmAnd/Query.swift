/// `a=1&b=2`, names and values with their escapes undone, in the order sent.
struct Query {
    /// Apps send some twenty; more are not looked at.
    static let pairsMax = 128

    private(set) var pairs: [(name: String, value: Text)] = []

    init(_ bytes: ArraySlice<UInt8>) {
        for pair in bytes.split(separator: UInt8(ascii: "&")).prefix(Self.pairsMax) {
            let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            let name = Self.plain(pair[..<equals])
            let value = Self.plain(pair[equals...].dropFirst())
            pairs.append((String(decoding: name, as: UTF8.self), Text(value[...])))
        }
    }

    /// The first value under one of the names that is not empty.
    subscript(names: String...) -> Text? {
        for name in names {
            if let pair = pairs.first(where: { $0.name == name && !$0.value.isEmpty }) {
                return pair.value
            }
        }
        return nil
    }

    private static func plain(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(text.count)
        var at = text.startIndex
        while at < text.endIndex {
            if text[at] == UInt8(ascii: "%"), at + 2 < text.endIndex,
                let high = Hex.value(text[at + 1]), let low = Hex.value(text[at + 2])
            {
                plain.append(high << 4 | low)
                at += 3
            } else {
                plain.append(text[at] == UInt8(ascii: "+") ? 32 : text[at])
                at += 1
            }
        }
        return plain
    }
}
