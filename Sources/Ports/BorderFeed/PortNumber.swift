/// The number by which CBP names a crossing: six characters, in its static list eight with a prefix
/// of two. Fort Hancock's begins with a letter, so it is a text.
package struct PortNumber: Hashable, Sendable, CustomStringConvertible {
    /// As it was sent.
    package let description: String

    /// nil unless it is six or eight digits; the first of the six may be a letter.
    package init?(_ text: String) {
        let signs = Array(text.utf8)
        guard signs.count == 6 || signs.count == 8 else { return nil }
        let isDigit = { (sign: UInt8) in sign &- 48 < 10 }
        let isLetter = { (sign: UInt8) in (sign | 0x20) &- 97 < 26 }
        let six = signs.suffix(6)
        guard signs.dropLast(6).allSatisfy(isDigit), six.dropFirst().allSatisfy(isDigit),
            six.first.map({ isDigit($0) || isLetter($0) }) == true
        else { return nil }
        description = text
    }

    /// The six that both lists share.
    package var six: String { String(description.suffix(6)) }
}
