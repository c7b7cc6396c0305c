import JSON

/// The shifts a port may use, from a file: `{"shifts": [{name, hours, mealHour, cost, starts}]}`.
package enum ShiftForm {
    /// Patterns times starts are the solver's columns: beyond this it is a mistake.
    private static let patternsMax = 50

    package static func read(_ bytes: [UInt8]) throws(PortFlaw) -> [ShiftPattern] {
        let value: JSONValue
        do throws(JSONError) { value = try JSONValue(parsing: bytes) } catch {
            throw .notJSON(error.advice)
        }
        let file = try FormReader(value, at: "", fields: ["shifts", "comment"])
        let list = try file.list("shifts", "a list of {name, hours, mealHour, cost, starts}")
        guard (1...patternsMax).contains(list.count) else {
            throw .said("shifts has \(list.count) entries; wanted 1 to \(patternsMax).")
        }
        var patterns: [ShiftPattern] = []
        for (place, value) in list.enumerated() {
            patterns.append(try pattern(value, at: "shifts[\(place)]"))
        }
        try demandCover(patterns)
        return patterns
    }

    private static func pattern(
        _ value: JSONValue, at path: String
    ) throws(PortFlaw) -> ShiftPattern {
        let form = try FormReader(
            value, at: path, fields: ["name", "hours", "mealHour", "cost", "starts"])
        let hours = try FormReader.whole(
            try form.required("hours", "length of the shift"), 1...24, "hours of the shift",
            at: form.place("hours"))
        let meal = try form.optional("mealHour").map { value throws(PortFlaw) in
            try FormReader.whole(
                value, 1...hours, "which hour of the shift is the meal", at: form.place("mealHour"))
        }
        guard hours > 1 || meal == nil else {
            throw .said("\(path) is one hour long and that is the meal: it covers nothing.")
        }
        let name = try form.word("name", "a text", otherwise: "\(hours) h")
        let cost = try form.number(
            "cost", 0.01...1_000, "paid-equivalent hours", otherwise: Double(hours))
        return ShiftPattern(
            name: name, hours: hours, mealHour: meal, cost: cost, starts: try starts(form))
    }

    private static func starts(_ form: FormReader) throws(PortFlaw) -> [Int] {
        guard form.optional("starts") != nil else { return Array(0..<24) }
        var starts: [Int] = []
        for (place, value) in try form.list("starts", "a list of hours").enumerated() {
            let hour = try FormReader.whole(
                value, 0...23, "the hour a shift begins", at: "\(form.place("starts"))[\(place)]")
            if !starts.contains(hour) { starts.append(hour) }
        }
        guard !starts.isEmpty else {
            throw .said("\(form.place("starts")) is empty: the shift could never begin.")
        }
        return starts
    }

    private static func demandCover(_ patterns: [ShiftPattern]) throws(PortFlaw) {
        let covered = Set(patterns.flatMap(\.columns).flatMap(\.hours))
        if let hour = (0..<24).first(where: { !covered.contains($0) }) {
            throw .said(
                "No shift covers hour \(hour): a roster made of these shifts would have a gap. Add "
                    + "a shift or a start that reaches it.")
        }
    }
}
