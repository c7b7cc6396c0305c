/// The last digit of a GS1 key: what the others, weighed 3 and 1 from the right, lack to a ten.
enum CheckDigit {
    static func of(_ digits: some BidirectionalCollection<UInt8>) -> UInt8 {
        var sum = 0
        var weight = 3
        for digit in digits.reversed() {
            sum += Int(digit - UInt8(ascii: "0")) * weight
            weight = 4 - weight
        }
        return UInt8(ascii: "0") + UInt8((10 - sum % 10) % 10)
    }

    static func isRight(in digits: ArraySlice<UInt8>) -> Bool {
        digits.last == of(digits.dropLast())
    }
}
