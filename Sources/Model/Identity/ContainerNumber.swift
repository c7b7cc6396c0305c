/// The number painted on a container's side: checked once, at the door, and trusted ever after.
///
/// Every value has four letters, six digits and the right ISO 6346 check digit, so no later
/// stage asks again. A trailer has no such number; it is never forced into one.
package struct ContainerNumber: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    /// A remainder of ten is printed as zero, which leaves 1.8 % of single misread digits unseen.
    package let isWeak: Bool

    package enum Flaw: Error, Hashable {
        case wrongLength(Int), wrongShape, wrongCategory(Character), misread(
            printed: Int, computed: Int)
    }

    package init(_ text: String) throws(Flaw) {
        let plate = Array(text.utf8)
        guard plate.count == 11 else { throw .wrongLength(plate.count) }
        guard plate[..<4].allSatisfy(Self.isLetter), plate[4...].allSatisfy(Self.isDigit) else {
            throw .wrongShape
        }
        guard "UJZ".utf8.contains(plate[3]) else {
            throw .wrongCategory(Character(Unicode.Scalar(plate[3])))
        }
        let printed = Int(plate[10] - UInt8(ascii: "0"))
        let remainder = Self.weightedSum(of: plate[..<10]) % 11
        guard printed == remainder % 10 else {
            throw .misread(printed: printed, computed: remainder % 10)
        }
        description = text
        isWeak = remainder == 10
    }

    private static func weightedSum(of body: ArraySlice<UInt8>) -> Int {
        body.enumerated().reduce(0) { sum, entry in sum + worth(of: entry.element) << entry.offset }
    }

    /// Letters count from ten and skip multiples of eleven, which the modulus would not see.
    private static func worth(of character: UInt8) -> Int {
        if isDigit(character) { return Int(character - UInt8(ascii: "0")) }
        let step = Int(character - UInt8(ascii: "A")) + 10
        return step + (step - 1) / 10
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}

extension ContainerNumber.Flaw {
    package var advice: String {
        switch self {
        case .wrongLength(let length): "it has \(length) characters; ISO 6346 numbers have 11"
        case .wrongShape: "it should be four capital letters and seven digits"
        case .wrongCategory(let letter): "its fourth letter is \(letter); ISO 6346 knows U, J and Z"
        case .misread(let printed, let computed):
            "it ends in \(printed), but its check digit is \(computed); read the plate again"
        }
    }
}
