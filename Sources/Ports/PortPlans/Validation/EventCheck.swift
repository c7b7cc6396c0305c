package import JSON
package import PortModel

/// A past disturbance against which the model is held: its scenario, and what the public series
/// say about the port and its neighbours in that month.
package struct EventCheck: Hashable, Sendable {
    package let name: String
    /// The scenario's file, as the list of events names it.
    package let scenario: String
    package let month: Int
    package let years: [Int]
    /// The disturbed port's name in the series; the neighbours go by their own names.
    package let port: String

    package struct Row: Hashable, Sendable {
        package let event: String
        package let port: String
        package let observed: SeasonalStep
        package let modelled: Double

        /// Percentage points, modelled less what the season leaves over.
        package var error: Double { 100 * (modelled - observed.excess) }
        /// A model that says nothing happens has no direction, and agrees with nothing.
        package var agrees: Bool {
            abs(modelled) >= Self.leastChange && (modelled < 0) == (observed.excess < 0)
        }

        /// A thousandth is what a table shows.
        private static let leastChange = 0.001
    }

    /// No year before the series begin, none far ahead.
    private static let yearsKnown = 1990...2100
    /// All published disturbances of these borders together are fewer.
    private static let eventsMax = 50

    package static func read(_ value: JSONValue) throws(PortFlaw) -> [EventCheck] {
        guard let list = value.array, (1...eventsMax).contains(list.count) else {
            throw .wanted("a list of 1 to \(eventsMax) events", at: "The file", found: value.quoted)
        }
        var events: [EventCheck] = []
        for (place, value) in list.enumerated() { events.append(try event(value, "[\(place)]")) }
        return events
    }

    private static func event(_ value: JSONValue, _ place: String) throws(PortFlaw) -> EventCheck {
        let form = try FormReader(
            value, at: place, fields: ["name", "scenario", "month", "port", "years", "comment"])
        func text(_ name: String, _ meaning: String) throws(PortFlaw) -> String {
            guard let text = try form.required(name, meaning).string, !text.isEmpty else {
                throw .missing(form.place(name), meaning: meaning)
            }
            return text
        }
        let month = try text("month", "the month of the event, such as 2022-04")
        guard let number = MonthlyTrucks.number(month) else {
            throw .wanted(
                "a month such as 2022-04", at: form.place("month"),
                found: JSONValue.string(month).quoted)
        }
        var years: [Int] = []
        for value in try form.list("years", "the years to compare with") {
            years.append(
                try FormReader.whole(value, yearsKnown, "a year", at: form.place("years")))
        }
        return EventCheck(
            name: try text("name", "what it is called"),
            scenario: try text("scenario", "the scenario's file"), month: number, years: years,
            port: try text("port", "the disturbed port's name in the series"))
    }

    /// The port first, then its neighbours; those the series do not know are left out.
    package func rows(_ result: ResumptionResult, _ series: MonthlyTrucks) -> [Row] {
        let home = (port, result.served / result.calmServed - 1)
        let others = result.neighbours.map { ($0.name, $0.diverted / max($0.usual, 1)) }
        return ([home] + others).compactMap { name, modelled in
            SeasonalStep(series, port: name, month: month, years: years).map {
                Row(event: self.name, port: name, observed: $0, modelled: modelled)
            }
        }
    }
}
