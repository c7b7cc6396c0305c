/// Declarations side by side, a column a field: what the features are computed from.
///
/// Names and codes are kept as digests, since all that is ever asked of them is whether two are
/// the same; so a model made from them carries no trader's name.
package struct DeclarationBatch: Sendable {
    package internal(set) var lines: [Int32] = []
    package internal(set) var ids: [String] = []
    /// Days since 1970-01-01.
    package internal(set) var days: [Int32] = []
    /// Digits of the HS code, padded with zeros to ten.
    package internal(set) var commodities: [UInt64] = []
    /// By `Field.slot`; empty for a field that the file does not have, 0 where a cell is empty.
    package internal(set) var codes: [[UInt64]]
    /// By `Field.slot`; empty for a field that the file does not have, NaN where a cell is empty.
    package internal(set) var numbers: [[Double]]
    /// 0 or 1 where a label was asked for and there; else empty.
    package internal(set) var labels: [UInt8] = []
    /// What the codes said, only where a reader was asked to keep it.
    package internal(set) var texts: [[String]]

    package init() {
        codes = Array(repeating: [], count: Field.codes.count)
        numbers = Array(repeating: [], count: Field.numbers.count)
        texts = Array(repeating: [], count: Field.codes.count)
    }

    package var count: Int { days.count }

    package func has(_ field: Field) -> Bool {
        switch field.kind {
        case .identity: !ids.isEmpty
        case .day: !days.isEmpty
        case .commodity: !commodities.isEmpty
        case .code: !codes[field.slot].isEmpty
        case .number: !numbers[field.slot].isEmpty
        }
    }

    /// The rows of another batch behind these. Both must have the same columns.
    package mutating func append(_ other: DeclarationBatch) {
        lines += other.lines
        ids += other.ids
        days += other.days
        commodities += other.commodities
        labels += other.labels
        for slot in codes.indices {
            codes[slot] += other.codes[slot]
            texts[slot] += other.texts[slot]
        }
        for slot in numbers.indices { numbers[slot] += other.numbers[slot] }
    }
}
