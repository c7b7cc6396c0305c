package import JSON

/// One object of a file about ports: reads its fields by name and refuses the ones nobody knows.
package struct FormReader {
    package let path: String
    private let value: JSONValue

    package init(_ value: JSONValue, at path: String, fields: [String]) throws(PortFlaw) {
        guard let members = value.members else {
            throw .wanted(
                "an object with \(fields.joined(separator: ", "))",
                at: path.isEmpty
                    ? "The file" : path, found: value.quoted)
        }
        self.path = path
        self.value = value
        for member in members where !fields.contains(member.name) {
            throw .unknown(place(member.name), known: fields)
        }
    }

    package func place(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    package func optional(_ name: String) -> JSONValue? {
        if case .null? = value[name] { return nil }
        return value[name]
    }

    package func required(_ name: String, _ meaning: String) throws(PortFlaw) -> JSONValue {
        guard let found = optional(name) else { throw .missing(place(name), meaning: meaning) }
        return found
    }

    package func number(
        _ name: String, _ range: ClosedRange<Double>, _ meaning: String
    ) throws(PortFlaw) -> Double {
        try Self.number(try required(name, meaning), range, meaning, at: place(name))
    }

    package func number(
        _ name: String, _ range: ClosedRange<Double>, _ meaning: String, otherwise: Double
    ) throws(PortFlaw) -> Double {
        guard let found = optional(name) else { return otherwise }
        return try Self.number(found, range, meaning, at: place(name))
    }

    package func word(_ name: String, _ meaning: String, otherwise: String) throws(PortFlaw)
        -> String
    {
        guard let found = optional(name) else { return otherwise }
        guard let text = found.string else {
            throw .wanted(meaning, at: place(name), found: found.quoted)
        }
        return text
    }

    package func list(_ name: String, _ meaning: String) throws(PortFlaw) -> [JSONValue] {
        let found = try required(name, meaning)
        guard let list = found.array else {
            throw .wanted(meaning, at: place(name), found: found.quoted)
        }
        return list
    }

    /// One number for each hour of the day.
    package func hours(
        _ name: String, _ range: ClosedRange<Double>, _ meaning: String
    ) throws(PortFlaw) -> [Double] {
        let list = try list(name, "24 numbers, one an hour: \(meaning)")
        try Self.demandDay(list, at: place(name))
        var numbers: [Double] = []
        for (hour, value) in list.enumerated() {
            numbers.append(try Self.number(value, range, meaning, at: "\(place(name))[\(hour)]"))
        }
        return numbers
    }

    package static func demandDay(_ list: [JSONValue], at place: String) throws(PortFlaw) {
        guard list.count == 24 else {
            throw .said(
                "\(place) has \(list.count) values, so the day has gaps or does not end; wanted "
                    + "24, one for each hour from 0 to 23.")
        }
    }

    package static func number(
        _ value: JSONValue, _ range: ClosedRange<Double>, _ meaning: String, at place: String
    ) throws(PortFlaw) -> Double {
        guard let number = value.double, range.contains(number) else {
            let low = plain(range.lowerBound), high = plain(range.upperBound)
            throw .wanted(
                "a number from \(low) to \(high), \(meaning)", at: place, found: value.quoted)
        }
        return number
    }

    package static func whole(
        _ value: JSONValue, _ range: ClosedRange<Int>, _ meaning: String, at place: String
    ) throws(PortFlaw) -> Int {
        guard let number = value.int, range.contains(number) else {
            throw .wanted(
                "a whole number from \(range.lowerBound) to \(range.upperBound), \(meaning)",
                at: place, found: value.quoted)
        }
        return number
    }

    private static func plain(_ number: Double) -> String {
        let text = number.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
