import JSON

/// One line of a toll file: its fields by name, refusing those nobody knows.
struct TollRecord {
    let line: Int
    private let value: JSONValue

    init(_ value: JSONValue, line: Int, fields: [String]) throws(TollFlaw) {
        guard let members = value.members else {
            throw .line(line, "wanted an object with \(fields.joined(separator: ", ")).")
        }
        for member in members where !fields.contains(member.name) {
            throw .line(
                line,
                "“\(member.name)” is no field here; known are \(fields.joined(separator: ", ")).")
        }
        self.line = line
        self.value = value
    }

    /// The longest id any agency uses is a third of this.
    private static let textMax = 100

    func text(_ name: String) throws(TollFlaw) -> String {
        guard let text = value[name]?.string, !text.isEmpty, text.utf8.count <= Self.textMax else {
            throw .line(line, "\(name) is missing, empty or too long; wanted a text.")
        }
        return text
    }

    func optional(_ name: String) -> JSONValue? { value[name] }

    func whole(_ name: String, _ range: ClosedRange<Int>) throws(TollFlaw) -> Int {
        guard let number = value[name]?.int, range.contains(number) else {
            throw .line(
                line,
                "\(name) wants a whole number from \(range.lowerBound) to \(range.upperBound).")
        }
        return number
    }

    /// Money is written as text: a number would be rounded by whoever reads it as a float.
    func amount(_ name: String) throws(TollFlaw) -> TollAmount {
        let text = try text(name)
        guard let amount = TollAmount(text) else {
            throw .line(line, "\(name) was \(text); wanted an amount such as \"12.50\".")
        }
        return amount
    }

    func currency(_ name: String) throws(TollFlaw) -> TollCurrency {
        let text = try text(name)
        guard let currency = TollCurrency(rawValue: text) else {
            throw .line(line, "\(name) was \(text); wanted USD or MXN.")
        }
        return currency
    }

    func moment(_ name: String) throws(TollFlaw) -> (text: String, at: Int64) {
        let text = try text(name)
        guard let at = TollTime.milliseconds(text) else {
            throw .line(line, "\(name) was \(text); wanted such as 2026-11-22T14:05:00-06:00.")
        }
        return (text, at)
    }

    /// The line as it was sent: a repeat is one that says the same.
    var content: String { value.text }
}
