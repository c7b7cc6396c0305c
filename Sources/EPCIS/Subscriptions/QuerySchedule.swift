package import JSON
package import Model

/// When a question is asked by itself, as cron has it: second, minute, hour, day of month, month,
/// day of week (1 is Monday), in UTC.
///
/// What is left out is any value, but below the finest that is given the first: `hour` 1 and
/// `minute` 5 is once a day, not sixty times.
package struct QuerySchedule: Hashable, Sendable {
    package enum Field: String, Hashable, Sendable, CaseIterable {
        case second, minute, hour, dayOfMonth, month, dayOfWeek

        var bounds: ClosedRange<Int> {
            switch self {
            case .second, .minute: 0...59
            case .hour: 0...23
            case .dayOfMonth: 1...31
            case .month: 1...12
            case .dayOfWeek: 1...7
            }
        }
    }

    /// Every ten seconds; who wants it sooner subscribes to the stream.
    private static let secondsMax = 6
    /// The first 29 February in a century without a leap year is eight years away.
    private static let daysMax = 9 * 366

    /// As they were sent.
    private let texts: [Field: String]
    private let allowed: [Field: Set<Int>]

    package init(_ json: JSONValue) throws(QueryFlaw) {
        guard let members = json.members, !members.isEmpty else {
            throw Self.flaw("wanted an object with at least one of \(Self.names)")
        }
        var texts: [Field: String] = [:]
        var allowed: [Field: Set<Int>] = [:]
        for member in members {
            guard let field = Field(rawValue: member.name) else {
                throw Self.flaw("\"\(member.name.prefix(40))\" is none of \(Self.names)")
            }
            let text = member.value.string ?? member.value.int.map(String.init) ?? ""
            texts[field] = text
            allowed[field] = try Self.values(text, of: field)
        }
        let given = Field.allCases.prefix(3).filter { texts[$0] != nil }
        for field in Field.allCases where allowed[field] == nil {
            let isBelow = given.first.map { Self.rank(field) < Self.rank($0) } ?? true
            let isTime = Self.rank(field) < 3
            allowed[field] = isTime && isBelow ? [field.bounds.lowerBound] : Set(field.bounds)
        }
        guard allowed[.second, default: []].count <= Self.secondsMax else {
            throw Self.flaw(
                "second has more than \(Self.secondsMax) values; subscribe with \"stream\": true")
        }
        self.texts = texts
        self.allowed = allowed
        guard next(after: Instant(milliseconds: 0)) != nil else {
            throw Self.flaw("no day is such a day")
        }
    }

    private static let names = Field.allCases.map(\.rawValue).joined(separator: ", ")

    private static func rank(_ field: Field) -> Int { Field.allCases.firstIndex(of: field) ?? 0 }

    private static func flaw(_ advice: String) -> QueryFlaw {
        QueryFlaw(.subscriptionControls, "schedule: \(advice)")
    }

    /// `5`, `1,15,30`, `8-17` or `[8-17]`, `*`, and lists of them.
    private static func values(_ text: String, of field: Field) throws(QueryFlaw) -> Set<Int> {
        var found: Set<Int> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            var piece = part.drop { $0 == " " }
            if piece.hasPrefix("["), piece.hasSuffix("]") { piece = piece.dropFirst().dropLast() }
            if piece == "*" {
                found.formUnion(field.bounds)
                continue
            }
            let ends = piece.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            guard (1...2).contains(ends.count), let from = ends[0], let to = ends[ends.count - 1],
                from <= to, field.bounds.contains(from), field.bounds.contains(to)
            else {
                throw flaw(
                    "\(field.rawValue): sent \"\(text.prefix(60))\"; wanted numbers from "
                        + "\(field.bounds.lowerBound) to \(field.bounds.upperBound), as 5, 1,15 "
                        + "or 8-17, or *")
            }
            found.formUnion(from...to)
        }
        return found
    }

    package var json: JSONValue {
        .object(
            Field.allCases.compactMap { field in
                texts[field].map { JSONMember(field.rawValue, .text($0)) }
            })
    }

    /// The first such second later than a moment; nil where there is none.
    package func next(after moment: Instant) -> Instant? {
        let start = Instant(milliseconds: moment.milliseconds + 1_000).floored(to: Seconds(1))
        var day = CivilDay(start)
        for turn in 0..<Self.daysMax {
            if isOn(day) {
                let from = turn == 0 ? Int((start - day.start).value.rounded()) : 0
                if let second = second(from: from) { return day.start + Seconds(Double(second)) }
            }
            day = day.next
        }
        return nil
    }

    private func has(_ field: Field, _ value: Int) -> Bool {
        allowed[field]?.contains(value) ?? true
    }

    private func isOn(_ day: CivilDay) -> Bool {
        // As CivilDay writes it: 2026-01-05.
        let text = day.description
        let month = Int(text.dropFirst(5).prefix(2)) ?? 0, date = Int(text.suffix(2)) ?? 0
        // 1 January 1970, day 0, was a Thursday, the fourth day of its week.
        let weekday = ((Int(day.number) + 3) % 7 + 7) % 7 + 1
        return has(.month, month) && has(.dayOfMonth, date) && has(.dayOfWeek, weekday)
    }

    private func second(from start: Int) -> Int? {
        for hour in (start / 3_600)..<24 where has(.hour, hour) {
            for minute in 0..<60 where has(.minute, minute) {
                let whole = hour * 3_600 + minute * 60
                guard whole + 59 >= start else { continue }
                if let found = (0..<60).first(where: { whole + $0 >= start && has(.second, $0) }) {
                    return whole + found
                }
            }
        }
        return nil
    }
}
