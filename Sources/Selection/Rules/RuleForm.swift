import JSON

/// A JSON object of a file of rules, and the words for what it lacks.
struct RuleForm {
    /// Longer texts are not read by anybody.
    private static let textMax = 500

    let value: JSONValue
    let place: String

    init(_ value: JSONValue, at place: String) {
        self.value = value
        self.place = place
    }

    func text(_ name: String) throws(RuleFlaw) -> String {
        guard let text = value[name]?.string, !text.isEmpty, text.utf8.count <= Self.textMax else {
            throw .wrong(
                place: place, "wanted “\(name)”, a text of 1 to \(Self.textMax) characters")
        }
        return text
    }

    func list(_ name: String, max: Int) throws(RuleFlaw) -> [RuleForm] {
        guard let values = value[name]?.array, !values.isEmpty, values.count <= max else {
            throw .wrong(place: place, "wanted “\(name)”, a list of 1 to \(max)")
        }
        return values.enumerated().map {
            RuleForm($0.element, at: "\(name), number \($0.offset + 1)")
        }
    }

    /// A misspelled member would be a condition that nobody checks.
    func demandOnly(_ known: [String]) throws(RuleFlaw) {
        guard let members = value.members else {
            throw .wrong(place: place, "wanted an object")
        }
        guard let stray = members.first(where: { !known.contains($0.name) }) else { return }
        throw .wrong(
            place: place,
            "“\(stray.name)” is no part of it; it has \(known.joined(separator: ", "))")
    }

    func days(_ first: String, _ last: String) throws(RuleFlaw) -> ClosedRange<Int32> {
        let start = try day(first), end = try day(last)
        guard start <= end else {
            throw .wrong(place: place, "“\(last)” lies before “\(first)”")
        }
        return start...end
    }

    private func day(_ name: String) throws(RuleFlaw) -> Int32 {
        guard let text = value[name]?.string, text.utf8.count == 10, let day = DayText.day(text)
        else { throw .wrong(place: place, "wanted “\(name)”, a day such as “2026-03-01”") }
        return day
    }
}
