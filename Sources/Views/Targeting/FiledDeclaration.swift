package import Model

/// What was declared of a load's goods, as it was filed: what the rules and scores of its decisions
/// speak of. Only for those who see everything; a partner of the load may not be its declarant.
package struct FiledDeclaration: Hashable, Sendable {
    /// A column of the declaration and what stood in it.
    package struct Entry: Hashable, Sendable {
        package let column: String
        package let value: String

        package init(column: String, value: String) {
            self.column = column
            self.value = value
        }
    }

    package let index: LedgerIndex
    package let sender: PartyID
    package let at: Instant
    /// Tells the declarations of one load apart.
    package let id: String
    /// All but the id, in the order in which they were filed.
    package let entries: [Entry]
    /// The JSON object as it was sent, for programs.
    package let record: [UInt8]
    /// A later one of the same id took its place.
    package let isReplaced: Bool

    package init(
        index: LedgerIndex, sender: PartyID, at: Instant, id: String, entries: [Entry],
        record: [UInt8], isReplaced: Bool = false
    ) {
        self.index = index
        self.sender = sender
        self.at = at
        self.id = id
        self.entries = entries
        self.record = record
        self.isReplaced = isReplaced
    }

    /// The same declarations, with those marked whose place a later one took.
    package static func marked(_ all: [FiledDeclaration]) -> [FiledDeclaration] {
        var last: [String: LedgerIndex] = [:]
        for one in all { last[one.id] = max(one.index, last[one.id] ?? one.index) }
        return all.map { one in
            FiledDeclaration(
                index: one.index, sender: one.sender, at: one.at, id: one.id,
                entries: one.entries, record: one.record, isReplaced: last[one.id] != one.index)
        }
    }

    /// What it says, in one line: `HS code 2202100000, origin IT, value 700`.
    package func sentence(in language: Language) -> String {
        let words = Words(language)
        return entries.map { "\(words.column($0.column)) \($0.value)" }.joined(separator: ", ")
    }
}
