/// A few printed characters of a frame, and what they mean as a number.
struct Text {
    let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    var isEmpty: Bool { bytes.isEmpty }
    var count: Int { bytes.count }
    var string: String { String(decoding: bytes, as: UTF8.self) }
    var first: UInt8? { bytes.first }

    static func == (text: Text, word: StaticString) -> Bool {
        guard text.bytes.count == word.utf8CodeUnitCount else { return false }
        return text.starts(word)
    }

    func starts(_ word: StaticString) -> Bool {
        guard bytes.count >= word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { wanted in
            var at = bytes.startIndex
            for index in wanted.indices {
                guard unsafe wanted[index] == bytes[at] else { return false }
                at += 1
            }
            return true
        }
    }

    var isDigits: Bool { !isEmpty && bytes.allSatisfy { (48...57).contains($0) } }

    /// A whole number with an optional sign; nil when it is anything else or longer than 18 digits.
    var int: Int? {
        guard let sign = bytes.first else { return nil }
        let digits = sign == 45 || sign == 43 ? bytes.dropFirst() : bytes
        guard !digits.isEmpty, digits.count <= 18 else { return nil }
        var sum = 0
        for digit in digits {
            guard (48...57).contains(digit) else { return nil }
            sum = sum * 10 + Int(digit) - 48
        }
        return sign == 45 ? -sum : sum
    }

    /// Exact to the last bit of a Double. Devices print a dozen digits; phones print all they have,
    /// and small numbers with an exponent.
    var double: Double? {
        guard let sign = bytes.first else { return nil }
        // Whole numbers up to here have a Double of their own.
        if bytes.count > 16 || bytes.contains(where: { $0 | 32 == UInt8(ascii: "e") }) {
            return phoneDouble
        }
        var mantissa = 0, decimals = 0, seen = 0, isFraction = false
        for byte in sign == 45 || sign == 43 ? bytes.dropFirst() : bytes {
            if byte == 46, !isFraction { isFraction = true; continue }
            guard (48...57).contains(byte) else { return nil }
            mantissa = mantissa * 10 + Int(byte) - 48
            seen += 1
            if isFraction { decimals += 1 }
        }
        guard seen > 0 else { return nil }
        let value = Double(mantissa) / Self.powersOfTen[decimals]
        return sign == 45 ? -value : value
    }

    private var phoneDouble: Double? {
        let isPlain = bytes.allSatisfy { (43...57).contains($0) || $0 | 32 == UInt8(ascii: "e") }
        guard isPlain, bytes.count <= 32, let value = Double(string), value.isFinite else {
            return nil
        }
        return value
    }

    private static let powersOfTen: [Double] = (0...18).reduce(into: []) { powers, place in
        powers.append(place == 0 ? 1 : powers[place - 1] * 10)
    }

    /// Hexadecimal digits, up to fifteen of them.
    var hex: Int? {
        guard !isEmpty, count <= 15 else { return nil }
        var sum = 0
        for byte in bytes {
            guard let value = Hex.value(byte) else { return nil }
            sum = sum << 4 | Int(value)
        }
        return sum
    }

    /// Digits at an offset, as fixed-width formats pack them; nil when one is no digit.
    func digits(_ offset: Int, _ length: Int) -> Int? {
        guard offset >= 0, length > 0, offset + length <= count else { return nil }
        var sum = 0
        let start = bytes.startIndex + offset
        for place in start..<start + length {
            guard (48...57).contains(bytes[place]) else { return nil }
            sum = sum * 10 + Int(bytes[place]) - 48
        }
        return sum
    }

    func part(_ offset: Int, _ length: Int) -> Text? {
        guard offset >= 0, length >= 0, offset + length <= count else { return nil }
        let start = bytes.startIndex + offset
        return Text(bytes[start..<start + length])
    }

    func dropping(_ count: Int) -> Text { Text(bytes.dropFirst(count)) }
}
