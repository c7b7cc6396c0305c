extension ParcelReader {
    /// What a row says of the parcel itself.
    struct Row {
        var id = ""
        var day: Int32 = 0
        var value = 0.0
        var minutes = 0.0
        var result = ParcelFile.Result.notExamined

        /// A parcel worth more than this is freight, or a slip of the keyboard.
        private static let valueMax = 1e9
        /// A working week; no parcel takes longer to look into.
        private static let minutesMax = 2_400.0

        mutating func put(
            _ column: ParcelColumn, _ cell: ArraySlice<UInt8>, line: Int
        ) throws(ParcelFlaw) {
            let text = String(decoding: cell, as: UTF8.self)
            switch column {
            case .id: id = text
            case .date:
                guard let found = DayNumber.of(text) else {
                    throw Self.flaw(line, "date", text, "a day such as 2026-03-01")
                }
                day = found
            case .value: value = try Self.number("value", text, Self.valueMax, line)
            case .minutes:
                minutes = try Self.number("minutes", text, Self.minutesMax, line)
                guard minutes > 0 else {
                    throw Self.flaw(line, "minutes", text, "more than 0")
                }
            case .result:
                switch text {
                case "": result = .notExamined
                case "0": result = .nothing
                case "1": result = .found
                default:
                    throw Self.flaw(line, "result", text, "1 found, 0 nothing, empty not examined")
                }
            case .field, .name, .address: break
            }
        }

        private static func number(
            _ column: String, _ text: String, _ max: Double, _ line: Int
        ) throws(ParcelFlaw) -> Double {
            guard let number = Double(text), number >= 0, number <= max else {
                throw flaw(line, column, text, "a number from 0 to \(Int(max))")
            }
            return number
        }

        private static func flaw(
            _ line: Int, _ column: String, _ text: String, _ wanted: String
        ) -> ParcelFlaw {
            ParcelFlaw(line: line, .value(column: column, text: text, wanted: wanted))
        }
    }
}
