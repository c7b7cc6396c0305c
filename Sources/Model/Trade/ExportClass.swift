/// An export control classification number, or EAR99 for what the list does not name.
package struct ExportClass: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    /// Category 0 to 9, product group A to E, three digits: `3A001`. The paragraph, as in
    /// `3A001.b.1`, is kept by the licence and has no place in the filing.
    package init?(_ text: String) {
        let letters = Array(text.uppercased().utf8)
        guard letters.count == 5 else { return nil }
        let digit = UInt8(ascii: "0")...UInt8(ascii: "9")
        let group = UInt8(ascii: "A")...UInt8(ascii: "E")
        let isNumber =
            digit.contains(letters[0]) && group.contains(letters[1])
            && letters[2...].allSatisfy(digit.contains)
        guard isNumber || text.uppercased() == Self.unlisted else { return nil }
        description = text.uppercased()
    }

    private static let unlisted = "EAR99"

    package var isListed: Bool { description != Self.unlisted }
}
