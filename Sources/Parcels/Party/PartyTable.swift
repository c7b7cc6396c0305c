/// Senders and receivers as columns of numbers: record 17 is one row of each column.
package struct PartyTable: Sendable {
    package private(set) var words: Vocabulary
    /// By field; for each record the number of its value, 0 where there is none.
    package private(set) var columns: [[UInt32]]
    package private(set) var count = 0

    package init() {
        words = Vocabulary()
        columns = PartyField.allCases.map { _ in [] }
    }

    private init(words: Vocabulary, columns: [[UInt32]], count: Int) {
        self.words = words
        self.columns = columns
        self.count = count
    }

    /// One value a field, in the order of the fields.
    package mutating func append(_ values: [[UInt8]]) {
        precondition(values.count == columns.count, "a record has a value or none in every field")
        for field in columns.indices {
            columns[field].append(words.code(values[field]))
        }
        count += 1
    }

    package func code(_ record: Int, _ field: PartyField) -> UInt32 {
        columns[field.rawValue][record]
    }

    package func text(_ record: Int, _ field: PartyField) -> String {
        words.text(code(record, field))
    }

    package func isBlank(_ record: Int) -> Bool { columns.allSatisfy { $0[record] == 0 } }

    /// The same values, only these records, in this order.
    func picking(_ records: [UInt32]) -> PartyTable {
        PartyTable(
            words: words,
            columns: columns.map { column in records.map { column[Int($0)] } },
            count: records.count)
    }
}
