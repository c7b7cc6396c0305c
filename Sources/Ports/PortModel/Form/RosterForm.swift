package import JSON

/// A roster as people write it: one number, 24 numbers, or intervals that cover the day.
package struct RosterForm {
    package static let meaning =
        "one number, 24 numbers (one an hour), or intervals {from, to, open} that cover the day"

    private let value: JSONValue
    private let path: String

    package init(_ value: JSONValue, at path: String) throws(PortFlaw) {
        self.value = value
        self.path = path
    }

    package func plan(_ afterMidnight: CapacityPlan.AfterMidnight) throws(PortFlaw) -> CapacityPlan
    {
        guard let list = value.array else {
            let posts = try whole(value, at: path)
            return CapacityPlan(starts: [0], open: [posts], afterMidnight: afterMidnight)
        }
        guard list.first?.members == nil else { return try intervals(list, afterMidnight) }
        try FormReader.demandDay(list, at: path)
        var hourly: [Int] = []
        for (hour, value) in list.enumerated() {
            hourly.append(try whole(value, at: "\(path)[\(hour)]"))
        }
        return CapacityPlan(hourly: hourly, afterMidnight: afterMidnight)
    }

    private func whole(_ value: JSONValue, at place: String) throws(PortFlaw) -> Int {
        try FormReader.whole(value, 0...PortLimits.postsMax, "posts open", at: place)
    }

    private func intervals(
        _ list: [JSONValue], _ afterMidnight: CapacityPlan.AfterMidnight
    ) throws(PortFlaw) -> CapacityPlan {
        var starts: [Double] = [], open: [Int] = [], reached = "00:00"
        for (place, value) in list.enumerated() {
            let interval = try FormReader(
                value, at: "\(path)[\(place)]", fields: ["from", "to", "open"])
            let from = try interval.word("from", "a time as \"06:00\"", otherwise: "")
            let to = try interval.word("to", "a time as \"06:00\"", otherwise: "")
            let begin = try minutes(from, at: interval.place("from"))
            guard try minutes(to, at: interval.place("to")) > begin else {
                throw .said(
                    "\(interval.path) ends at \(to), not after it begins at \(from); an interval "
                        + "over midnight is written as two.")
            }
            try demandSeam(reached, from, place)
            starts.append(Double(begin) * 60)
            open.append(
                try whole(
                    try interval.required("open", "posts open"), at: interval.place("open")))
            reached = to
        }
        try demandSeam(reached, "24:00", list.count)
        return CapacityPlan(starts: starts, open: open, afterMidnight: afterMidnight)
    }

    private func demandSeam(
        _ reached: String, _ from: String, _ place: Int
    ) throws(PortFlaw) {
        let end = try minutes(reached, at: path), begin = try minutes(from, at: path)
        guard end != begin else { return }
        let next = from == "24:00" ? "the end of the day" : "entry \(place)"
        throw .said(
            end < begin
                ? "\(path) has a gap from \(reached) to \(from), before \(next); say how many posts "
                    + "are open then, 0 if none."
                : "\(path) says twice what is open from \(from) to \(reached), before \(next) and "
                    + "in it; intervals follow each other.")
    }

    /// Minutes after midnight of a text such as `06:30`; `24:00` is the end of the day.
    private func minutes(_ text: String, at place: String) throws(PortFlaw) -> Int {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let hour = Int(parts[0]),
            let minute = Int(parts[1]), (0...24).contains(hour), (0..<60).contains(minute),
            hour * 60 + minute <= 24 * 60
        else {
            throw .wanted(
                "a time from \"00:00\" to \"24:00\"", at: place,
                found: JSONValue.string(text).quoted)
        }
        return hour * 60 + minute
    }
}
