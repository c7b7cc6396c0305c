/// The last digit of a GS1 key: what the others, weighed 3 and 1 from the right, lack to a ten.
enum CheckDigit {
    /// For the digits in a range of a text.
    static func of<Text: RandomAccessCollection<UInt8>>(_ text: Text, _ range: Range<Int>) -> UInt8
    where Text.Index == Int {
        var sum = 0
        var weight = 3
        var at = range.upperBound
        while at > range.lowerBound {
            at -= 1
            sum += Int(text[at] &- 48) * weight
            weight = 4 - weight
        }
        return 48 + UInt8((10 - sum % 10) % 10)
    }
}
