import Model

/// What the entrance takes as a seal's number.
enum SealNumber {
    static let wanted = "a seal number of 1 to \(Seal.numberLengthMax) visible ASCII characters"

    static func isOne(_ text: String) -> Bool {
        (1...Seal.numberLengthMax).contains(text.utf8.count)
            && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }
}
