/// A name as it is compared with others when somebody may have misspelled it: by its letters, large
/// or small.
struct Spelling {
    /// Two slips of the finger; what is further off is another name.
    static let slipsMax = 2

    private let letters: [Character]

    init(_ name: String) { letters = Array(name.lowercased()) }

    /// Whether a finger slipped once: a letter too many or too few, two in the wrong order, or in a long
    /// name another letter; short ones become other words by that. A number behind a name makes a
    /// name of its own.
    func isSlip(of other: Spelling) -> Bool {
        guard letters != other.letters, letters.last?.isNumber != true else { return false }
        if letters.sorted() == other.letters.sorted() { return true }
        let isOther = letters.count == other.letters.count
        return slips(to: other) == 1 && (!isOther || letters.count >= Self.longMin)
    }

    private static let longMin = 6

    /// How many letters must be added, left out or exchanged to make the one from the other; more
    /// than `slipsMax` is not counted out.
    func slips(to other: Spelling) -> Int {
        guard abs(letters.count - other.letters.count) <= Self.slipsMax else { return .max }
        var row = Array(0...other.letters.count)
        for (place, letter) in letters.enumerated() {
            var corner = row[0]
            row[0] = place + 1
            for (column, theirs) in other.letters.enumerated() {
                let exchanged = corner + (letter == theirs ? 0 : 1)
                corner = row[column + 1]
                row[column + 1] = min(exchanged, corner + 1, row[column] + 1)
            }
        }
        return row[other.letters.count]
    }
}
