/// Big-endian numbers in bytes: the order of every layout the ledger writes.
extension [UInt8] {
    mutating func append<Number: FixedWidthInteger>(bigEndian number: Number) {
        for byte in stride(from: Number.bitWidth - 8, through: 0, by: -8) {
            append(UInt8(truncatingIfNeeded: number >> Number(byte)))
        }
    }
}

extension Span<UInt8> {
    func word(at offset: Int) -> UInt64 { number(at: offset, as: UInt64.self) }

    func number<Number: FixedWidthInteger>(at offset: Int, as: Number.Type) -> Number {
        var number: Number = 0
        for at in offset..<offset + Number.bitWidth / 8 {
            number = number << 8 | Number(truncatingIfNeeded: self[at])
        }
        return number
    }
}
