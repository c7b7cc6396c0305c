package import JSON
package import PortModel

/// Reads a scenario: docs/formats/resumption.md.
package struct ResumptionForm {
    private static let fields = [
        "name", "comment", "port", "days", "pooling", "classes", "changes", "surges",
        "suppressed", "windowHours", "diversion",
    ]
    /// Nobody plans more interruptions of one event.
    private static let changesMax = 50
    let file: FormReader

    package static func read(_ value: JSONValue) throws(PortFlaw) -> ResumptionScenario {
        try ResumptionForm(file: FormReader(value, at: "", fields: fields)).scenario()
    }

    private func scenario() throws(PortFlaw) -> ResumptionScenario {
        let port = try port()
        let days = try FormReader.whole(
            try file.required("days", "how many days to follow the port"),
            1...ResumptionScenario.daysMax, "days", at: "days")
        let hours = Double(days) * 24
        let word = try file.word("pooling", "a text", otherwise: "none")
        guard let pooling = ResumptionScenario.Pooling(rawValue: word) else {
            throw .wanted(
                "\"none\", \"byBooth\" or \"byTruck\"", at: "pooling",
                found: JSONValue.string(word).quoted)
        }
        let scenario = ResumptionScenario(
            name: try file.word("name", "a text", otherwise: "resumption"), port: port, days: days,
            pooling: pooling, classes: try classes(port), changes: try changes(hours),
            surges: try surges(port, hours), diversion: try diversion(port),
            suppressed: try file.number(
                "suppressed", 0...1, "share of trips not made meanwhile", otherwise: 0),
            windowHours: try file.number(
                "windowHours", 1...hours, "hours of arrivals whose waits are judged",
                otherwise: min(hours, ResumptionScenario.windowUsual)))
        guard scenario.reopening < hours else {
            throw .said(
                "changes end at hour \(scenario.reopening), not before the \(days) days do; "
                    + "follow the port for more days.")
        }
        return scenario
    }

    private func port() throws(PortFlaw) -> PortOfEntry {
        let value = try file.required("port", "the port, or the name of its file")
        do { return try PortOfEntry(reading: value) } catch { throw .said("port: \(error.advice)") }
    }

    private func classes(_ port: PortOfEntry) throws(PortFlaw) -> [TruckClass] {
        guard file.optional("classes") != nil else { return try lanesAsClasses(port) }
        let list = try file.list("classes", "a list of classes of trucks")
        guard (1...ResumptionScenario.classesMax).contains(list.count) else {
            throw .said(
                "classes has \(list.count) entries; wanted 1 to \(ResumptionScenario.classesMax): "
                    + "with more nobody reads all rules of priority.")
        }
        var classes: [TruckClass] = []
        for (place, value) in list.enumerated() {
            let truckClass = try truckClass(value, "classes[\(place)]", port)
            guard !classes.contains(where: { $0.name == truckClass.name }) else {
                throw .said("classes[\(place)].name: “\(truckClass.name)” stands there twice.")
            }
            classes.append(truckClass)
        }
        let sum = classes.reduce(0) { $0 + $1.share }
        guard abs(sum - 1) <= 1e-6 else {
            throw .said("The classes' shares add up to \(sum); wanted 1, every truck in one class.")
        }
        return classes
    }

    private func lanesAsClasses(_ port: PortOfEntry) throws(PortFlaw) -> [TruckClass] {
        guard port.lanes.count <= ResumptionScenario.classesMax else {
            throw .missing(
                "classes", meaning: "the port has \(port.lanes.count) lanes; put them in classes")
        }
        return port.lanes.map { TruckClass(name: $0.name, share: $0.share, lane: $0.name) }
    }

    private func truckClass(
        _ value: JSONValue, _ place: String, _ port: PortOfEntry
    ) throws(PortFlaw) -> TruckClass {
        let form = try FormReader(
            value, at: place, fields: ["name", "share", "lane", "lossPerHour", "mayDivert"])
        let name = try form.word("name", "a text", otherwise: "")
        guard !name.isEmpty else { throw .missing("\(place).name", meaning: "what it is called") }
        let lane = try form.word("lane", "a lane of the port", otherwise: name)
        guard port.lanes.contains(where: { $0.name == lane }) else {
            let known = port.lanes.map(\.name).joined(separator: ", ")
            throw .wanted(
                "a lane of the port: \(known)", at: "\(place).lane",
                found: JSONValue.string(lane).quoted)
        }
        return TruckClass(
            name: name, share: try form.number("share", 0...1, "share of all trucks"), lane: lane,
            lossPerHour: try form.number(
                "lossPerHour", 0...1e6, "USD a truck loses an hour", otherwise: 0),
            mayDivert: try form.number(
                "mayDivert", 0...1, "share that could cross elsewhere", otherwise: 0))
    }

    private func changes(_ hours: Double) throws(PortFlaw) -> [CapacityChange] {
        let list = try file.list("changes", "a list of {fromHour, toHour, open}")
        guard (1...Self.changesMax).contains(list.count) else {
            throw .said("changes has \(list.count) entries; wanted 1 to \(Self.changesMax).")
        }
        var changes: [CapacityChange] = []
        for (place, value) in list.enumerated() {
            let form = try FormReader(
                value, at: "changes[\(place)]", fields: ["fromHour", "toHour", "open"])
            let (from, to) = try span(form, hours)
            changes.append(
                CapacityChange(
                    fromHour: from, toHour: to,
                    open: try form.number("open", 0...1, "share of capacity that is left")))
        }
        return changes
    }

    private func span(_ form: FormReader, _ hours: Double) throws(PortFlaw) -> (Double, Double) {
        let from = try form.number("fromHour", 0...hours, "hours from the first midnight")
        let to = try form.number("toHour", 0...hours, "hours from the first midnight")
        guard from < to else {
            throw .said("\(form.path) ends at hour \(to), not after it begins at \(from).")
        }
        return (from, to)
    }

    private func surges(_ port: PortOfEntry, _ hours: Double) throws(PortFlaw) -> [SurgeRoster] {
        guard file.optional("surges") != nil else { return [] }
        var surges: [SurgeRoster] = []
        let list = try file.list("surges", "a list of {fromHour, toHour, booths}")
        guard list.count <= Self.changesMax else {
            throw .said("surges has \(list.count) entries; at most \(Self.changesMax) are read.")
        }
        for (place, value) in list.enumerated() {
            let form = try FormReader(
                value, at: "surges[\(place)]", fields: ["fromHour", "toHour", "booths"])
            let (from, to) = try span(form, hours)
            let booths = try FormReader(
                try form.required("booths", "booths by lane"), at: form.place("booths"),
                fields: port.lanes.map(\.name))
            var open: [Int?] = []
            for lane in port.lanes {
                guard let value = booths.optional(lane.name) else {
                    open.append(nil)
                    continue
                }
                let most = lane.boothsMax ?? 10_000
                open.append(
                    try FormReader.whole(
                        value, 0...most, "booths the port has", at: booths.place(lane.name)))
            }
            surges.append(SurgeRoster(fromHour: from, toHour: to, booths: open))
        }
        return surges
    }
}
