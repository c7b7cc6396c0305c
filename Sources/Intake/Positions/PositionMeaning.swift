import JSON
import Model

/// From the tokens of a position line to a position, or a refusal naming the field.
struct PositionMeaning {
    typealias Value = PositionTokens.Value

    let reader: JSONReader
    let tokens: PositionTokens
    let rules: IntakeRules

    /// No truck is faster; a larger figure is a wrong unit or a broken sensor.
    static let speedKmhMax = 300.0

    func submission(payload: [UInt8]) throws(IntakeRefusal) -> Submission {
        if let (sent, meant) = tokens.misspelt, rules.isAtTheDoor, !tokens.has(meant) {
            throw IntakeRefusal(
                field: sent, sent: "“\(sent)”",
                wanted:
                    "“\(meant.rawValue)”, if that was meant; a name of your own must be further "
                    + "from it")
        }
        let position = try position()
        let heard = try tokens.received.map { (value) throws(IntakeRefusal) in
            try instant(value, "received")
        }
        return Submission(
            subject: .device(position.device), event: .position(position),
            key: PositionKey.of(position), heard: heard, payload: payload)
    }

    private func position() throws(IntakeRefusal) -> Position {
        guard let device: DeviceID = try id(tokens.device, "device") else {
            throw missing("device", "the tracker's id")
        }
        guard let time = tokens.time else { throw missing("time", Fields.timeWanted) }
        let speed = try number(tokens.speed, "speedKmh", in: 0...Self.speedKmhMax)
        return Position(
            device: device, at: try instant(time, "time"), place: try place(),
            isValid: try bool(tokens.valid, "valid") ?? true,
            speed: speed.map { MetresPerSecond($0 / 3.6) },
            course: try number(tokens.course, "course", in: 0...360),
            accuracy: try number(tokens.accuracy, "accuracyMetres", in: 0...1e7).map { Metres($0) },
            door: try door(),
            openingAuthorised: try bool(tokens.openingAuthorised, "openingAuthorised") ?? false,
            seal: try seal(), tractor: try id(tokens.tractor, "tractor"))
    }

    private func place() throws(IntakeRefusal) -> Coordinate {
        guard let lon = tokens.lon else { throw missing("lon", "degrees from -180 to 180") }
        guard let lat = tokens.lat else { throw missing("lat", "degrees from -90 to 90") }
        let place = Coordinate(
            longitude: try number(lon, "lon", "degrees from -180 to 180"),
            latitude: try number(lat, "lat", "degrees from -90 to 90"))
        guard let flaw = IntakeRules.flaw(in: place) else { return place }
        throw IntakeRefusal(
            field: "lon, lat", sent: "\(place.longitude), \(place.latitude)", wanted: flaw)
    }

    private func id<Subject>(
        _ value: Value?, _ name: String
    ) throws(IntakeRefusal) -> Identifier<Subject>? {
        guard let value else { return nil }
        guard value.token == .string else { throw refusal(value, name, "an id in quotes") }
        do { return try Identifier(reader.text(value.slice)) } catch {
            throw refusal(value, name, "an id; \(error.advice)")
        }
    }

    private func instant(_ value: Value, _ name: String) throws(IntakeRefusal) -> Instant {
        guard value.token == .string else { throw refusal(value, name, Fields.timeWanted) }
        let instant: Instant
        do throws(Instant.Flaw) { instant = try read(value.slice) } catch {
            throw refusal(value, name, Fields.timeWanted(error))
        }
        if let flaw = rules.flaw(in: instant) { throw refusal(value, name, flaw) }
        return instant
    }

    private func read(_ slice: JSONSlice) throws(Instant.Flaw) -> Instant {
        guard slice.isPlain else { return try Instant(rfc3339: reader.text(slice)) }
        return try reader.withBytes(slice) { bytes throws(Instant.Flaw) in
            try Instant(rfc3339Bytes: bytes)
        }
    }

    private func number(
        _ value: Value, _ name: String, _ wanted: String
    ) throws(IntakeRefusal) -> Double {
        guard value.token == .number else { throw refusal(value, name, wanted) }
        do throws(JSONError) { return try reader.double(value.slice) } catch {
            throw refusal(value, name, "\(wanted); \(error.problem.sentence)")
        }
    }

    private func number(
        _ value: Value?, _ name: String, in range: ClosedRange<Double>
    ) throws(IntakeRefusal) -> Double? {
        guard let value else { return nil }
        guard value.token == .number else { throw refusal(value, name, Self.wanted(range)) }
        let number = try number(value, name, "a number")
        guard range.contains(number) else { throw refusal(value, name, Self.wanted(range)) }
        return number
    }

    private static func wanted(_ range: ClosedRange<Double>) -> String {
        "a number from \(range.lowerBound) to \(range.upperBound), or no such name when unknown"
    }

    private func bool(_ value: Value?, _ name: String) throws(IntakeRefusal) -> Bool? {
        guard let value else { return nil }
        guard value.token == .bool else { throw refusal(value, name, "true or false") }
        return value.slice.count == 4
    }

    private func door() throws(IntakeRefusal) -> DoorState? {
        guard let value = tokens.door else { return nil }
        if spells(value, "closed") { return .closed }
        if spells(value, "open") { return .open }
        throw refusal(value, "door", "\"open\" or \"closed\"")
    }

    private func seal() throws(IntakeRefusal) -> ElectronicSealState? {
        guard let value = tokens.seal else { return nil }
        if spells(value, "intact") { return .intact }
        if spells(value, "cut") { return .cut }
        if spells(value, "fault") { return .fault }
        throw refusal(value, "seal", "\"intact\", \"cut\" or \"fault\"")
    }

    private func spells(_ value: Value, _ word: StaticString) -> Bool {
        value.token == .string && reader.equals(value.slice, word)
    }

    private func missing(_ name: String, _ wanted: String) -> IntakeRefusal {
        IntakeRefusal(field: name, sent: "nothing", wanted: wanted)
    }

    private func refusal(_ value: Value, _ name: String, _ wanted: String) -> IntakeRefusal {
        let text = String(decoding: reader.bytes(value.slice), as: UTF8.self)
        return IntakeRefusal(
            field: name, sent: value.token == .string ? "\"\(text)\"" : text, wanted: wanted)
    }
}
