import JSON

/// The values of a position line by name, where they stand, not yet understood.
struct PositionTokens {
    /// A value and what kind of token it is.
    struct Value {
        let token: JSONToken
        let slice: JSONSlice
    }

    private(set) var device: Value?, time: Value?, received: Value?, lon: Value?, lat: Value?
    private(set) var valid: Value?, speed: Value?, course: Value?, accuracy: Value?
    private(set) var door: Value?, openingAuthorised: Value?, seal: Value?, tractor: Value?
    /// A name that is none of ours, and which of ours was meant by it.
    private(set) var misspelt: (sent: String, meant: PositionName)?

    /// nil as soon as a name shows that this is no position, or when none shows that it is.
    init?(_ reader: inout JSONReader) throws(JSONError) {
        try reader.begin()
        guard try reader.next() == .object else { return nil }
        var frame = try reader.openObject()
        while let name = try reader.nextName(&frame) {
            switch PositionName(name, in: reader) {
            case .device: device = try Self.value(&reader)
            case .time: time = try Self.value(&reader)
            case .received: received = try Self.value(&reader)
            case .lon: lon = try Self.value(&reader)
            case .lat: lat = try Self.value(&reader)
            case .valid: valid = try Self.value(&reader)
            case .speedKmh: speed = try Self.value(&reader)
            case .course: course = try Self.value(&reader)
            case .accuracyMetres: accuracy = try Self.value(&reader)
            case .door: door = try Self.value(&reader)
            case .openingAuthorised: openingAuthorised = try Self.value(&reader)
            case .seal: seal = try Self.value(&reader)
            case .tractor: tractor = try Self.value(&reader)
            case .trip, .departure, .type, .action, .context: return nil
            case nil:
                note(name, in: reader)
                try reader.skip()
            }
        }
        guard device != nil else { return nil }
        try reader.end()
    }

    private mutating func note(_ name: JSONSlice, in reader: borrowing JSONReader) {
        guard misspelt == nil, name.count <= PositionName.lengthMax else { return }
        let text = reader.text(name)
        misspelt = PositionName.meant(by: text).map { (text, $0) }
    }

    /// Of the names that tell a break; the others are never asked.
    func has(_ name: PositionName) -> Bool {
        switch name {
        case .door: door != nil
        case .openingAuthorised: openingAuthorised != nil
        case .seal: seal != nil
        case .tractor: tractor != nil
        case .valid: valid != nil
        case .device, .time, .received, .lon, .lat, .speedKmh, .course, .accuracyMetres, .trip,
            .departure, .type, .action, .context:
            true
        }
    }

    /// null is as good as absent.
    private static func value(_ reader: inout JSONReader) throws(JSONError) -> Value? {
        let token = try reader.next()
        switch token {
        case .string: return Value(token: token, slice: try reader.string())
        case .number: return Value(token: token, slice: try reader.numberToken())
        case .null:
            try reader.null()
            return nil
        case .object, .array, .bool: return Value(token: token, slice: try reader.skipped())
        }
    }
}
