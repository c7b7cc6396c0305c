extension DeclarationBatch {
    /// Puts the only row of another batch in the place of one of these. Both have the same columns.
    package mutating func replace(_ row: Int, by other: DeclarationBatch) {
        precondition(other.count == 1, "one row takes the place of one")
        lines[row] = other.lines[0]
        if !ids.isEmpty { ids[row] = other.ids[0] }
        days[row] = other.days[0]
        commodities[row] = other.commodities[0]
        if !labels.isEmpty { labels[row] = other.labels[0] }
        for slot in codes.indices where !codes[slot].isEmpty {
            codes[slot][row] = other.codes[slot][0]
            if !texts[slot].isEmpty { texts[slot][row] = other.texts[slot][0] }
        }
        for slot in numbers.indices where !numbers[slot].isEmpty {
            numbers[slot][row] = other.numbers[slot][0]
        }
    }

    /// These rows alone, with results that were learnt elsewhere; none where `labels` is empty.
    package func picking(_ rows: [Int], labels: [UInt8] = []) -> DeclarationBatch {
        precondition(labels.isEmpty || labels.count == rows.count, "every row has its label")
        var picked = DeclarationBatch()
        picked.lines = rows.map { lines[$0] }
        if !ids.isEmpty { picked.ids = rows.map { ids[$0] } }
        picked.days = rows.map { days[$0] }
        picked.commodities = rows.map { commodities[$0] }
        picked.labels = labels
        for slot in codes.indices where !codes[slot].isEmpty {
            picked.codes[slot] = rows.map { codes[slot][$0] }
            if !texts[slot].isEmpty { picked.texts[slot] = rows.map { texts[slot][$0] } }
        }
        for slot in numbers.indices where !numbers[slot].isEmpty {
            picked.numbers[slot] = rows.map { numbers[slot][$0] }
        }
        return picked
    }
}
