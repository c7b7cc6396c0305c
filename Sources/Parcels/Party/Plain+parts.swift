extension Plain {
    /// Of “López García, María” or “María López García”: what is before the first blank is given.
    static func name(_ cell: ArraySlice<UInt8>) -> (given: [UInt8], surname: [UInt8]) {
        if let comma = cell.firstIndex(of: UInt8(ascii: ",")) {
            return (
                value(cell[cell.index(after: comma)...], of: .given),
                value(cell[..<comma], of: .surname)
            )
        }
        let words = value(cell, of: .given)
        guard let blank = words.firstIndex(of: 0x20) else { return ([], words) }
        return (Array(words[..<blank]), Array(words[(blank + 1)...]))
    }

    /// Of “12 Main Street” or “Calle Juárez 12 B”: the first word with a digit in front is the
    /// number, the others are the street.
    static func address(_ cell: ArraySlice<UInt8>) -> (number: [UInt8], street: [UInt8]) {
        let words = value(cell, of: .street).split(separator: 0x20)
        let place = words.firstIndex { $0.first.map { $0 >= 0x30 && $0 <= 0x39 } == true }
        guard let place else { return ([], Array(words.joined(separator: [0x20]))) }
        var others = words
        others.remove(at: place)
        return (Array(words[place]), Array(others.joined(separator: [0x20])))
    }
}
