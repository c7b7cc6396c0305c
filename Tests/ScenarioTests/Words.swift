import Model

/// The words of one line of a story, taken from the front.
struct Words {
    private var left: ArraySlice<Substring>

    init(_ line: Substring) { left = line.split(separator: " ")[...] }

    var isEmpty: Bool { left.isEmpty }

    /// Everything not yet taken, as one text.
    mutating func rest() -> String {
        defer { left = [] }
        return left.joined(separator: " ")
    }

    mutating func next(_ wanted: String) throws(StoryFlaw) -> String {
        guard let word = left.popFirst() else { throw StoryFlaw(wanted) }
        return String(word)
    }

    /// Takes the words when they come next.
    mutating func take(_ words: String...) -> Bool {
        guard left.prefix(words.count).elementsEqual(words, by: ==) else { return false }
        left.removeFirst(words.count)
        return true
    }

    mutating func takeNumber() -> Double? {
        guard let number = left.first.flatMap({ Double($0) }) else { return nil }
        left.removeFirst()
        return number
    }

    /// A figure and its unit, as in `300 s` or `6000 m`.
    mutating func number(_ unit: String) throws(StoryFlaw) -> Double {
        guard let number = takeNumber(), take(unit) else {
            throw StoryFlaw("a figure in \(unit), as in 300 \(unit)")
        }
        return number
    }

    mutating func oneOf(_ words: String...) throws(StoryFlaw) -> String {
        let word = try next("one of \(words.joined(separator: ", "))")
        guard words.contains(word) else {
            throw StoryFlaw("one of \(words.joined(separator: ", ")), not \(word)")
        }
        return word
    }

    /// A drive's two ends: `0..6000 m`.
    mutating func stretch() throws(StoryFlaw) -> (from: Double, to: Double) {
        let ends = try next("a stretch as in 0..6000 m").split(separator: ".")
        guard ends.count == 2, let from = Double(ends[0]), let to = Double(ends[1]), take("m")
        else { throw StoryFlaw("a stretch as in 0..6000 m") }
        return (from, to)
    }

    func finish() throws(StoryFlaw) {
        guard let word = left.first else { return }
        throw StoryFlaw("no more words, but “\(word)” follows")
    }
}
