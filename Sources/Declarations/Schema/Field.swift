/// What a declaration says, in the words of this house. Other countries' columns are mapped to
/// these names; nothing else is ever read as a fact about the goods.
package enum Field: String, CaseIterable, Hashable, Sendable {
    case id, date
    case office, procedure, regime, use, payment, mode
    case declarant, importer, exporter, carrier
    case hsCode, departure, origin
    case dutyRate, dutyType, originMark
    case netMass, value, duty
    case seals

    /// How the text of a field is read.
    package enum Kind: Hashable, Sendable {
        /// Repeated in the answer, never judged.
        case identity
        /// `2026-03-01`, with or without a time of day behind it.
        case day
        /// 6 to 10 digits of the Harmonized System.
        case commodity
        /// A name or a code: two of them are the same or they are not.
        case code
        /// A decimal number, zero or more.
        case number
    }

    package var kind: Kind {
        switch self {
        case .id: .identity
        case .date: .day
        case .hsCode: .commodity
        case .dutyRate, .netMass, .value, .duty: .number
        case .office, .procedure, .regime, .use, .payment, .mode, .declarant, .importer,
            .exporter, .carrier, .departure, .origin, .dutyType, .originMark, .seals:
            .code
        }
    }

    /// Countries are told by codes in capitals, however they were typed: one shift key would else
    /// take a rule's hold away.
    package var isCountry: Bool { self == .origin || self == .departure }

    /// Without these no declaration can be judged; every other field may be missing from a file.
    package static let required: [Field] = [.date, .hsCode, .origin, .netMass, .value]

    package static let codes = allCases.filter { $0.kind == .code }
    package static let numbers = allCases.filter { $0.kind == .number }

    /// Its column in a batch, among the fields of its kind.
    package var slot: Int {
        let peers = kind == .number ? Self.numbers : Self.codes
        return peers.firstIndex(of: self) ?? 0
    }

    /// More than this is a slip of the unit or the decimal point: a million tonnes, a thousand
    /// billion of any currency, a hundred times the value in duty.
    package var numberMax: Double {
        switch self {
        case .netMass: 1e9
        case .dutyRate: 1e4
        case .value, .duty: 1e15
        case .id, .date, .office, .procedure, .regime, .use, .payment, .mode, .declarant,
            .importer, .exporter, .carrier, .hsCode, .departure, .origin, .dutyType, .originMark,
            .seals:
            .infinity
        }
    }
}
