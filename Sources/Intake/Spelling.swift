/// A name as it is compared with others when somebody may have misspelled it: by its letters, large
/// or small.
struct Spelling {
    /// Two slips of the finger; what is further off is another name.
    static let slipsMax = 2

    private let letters: [Character]

    init(_ name: String) { letters = Array(name.lowercased()) }

    /// Whether a finger slipped once: a letter too many, too few or another, or two in the wrong order.
    func isSlip(of other: Spelling) -> Bool {
        guard letters != other.letters else { return false }
        return slips(to: other) == 1 || letters.sorted() == other.letters.sorted()
    }

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
