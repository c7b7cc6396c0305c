import JSON

/// The project's own form of a port: any number of lanes, rosters by hour or by interval, three
/// shapes of service.
struct OwnForm {
    private static let fields = [
        "name", "comment", "arrivals", "lanes", "scan", "dock", "exit", "afterMidnight",
    ]
    /// Members of the results beside the lanes, which stand there under their names.
    private static let taken = [
        "port", "seed", "replications", "targetP90Minutes", "freshDays", "shifts", "stages",
        "totals", "warnings",
    ]
    private let file: FormReader
    private let afterMidnight: CapacityPlan.AfterMidnight

    static func noExit(_ place: String) -> String {
        "The port has no exit (\(place)): trucks would come in and never leave. Give the number of "
            + "exit gates, at least 1, and their service time."
    }

    init(_ value: JSONValue) throws(PortFlaw) {
        file = try FormReader(value, at: "", fields: Self.fields)
        let word = try file.word(
            "afterMidnight", "\"lastHour\" or \"nextDay\"", otherwise: "lastHour")
        switch word {
        case "lastHour": afterMidnight = .lastHour
        case "nextDay": afterMidnight = .nextDay
        default:
            throw .wanted(
                "\"lastHour\" or \"nextDay\"", at: "afterMidnight",
                found: JSONValue.string(word).quoted)
        }
    }

    func port() throws(PortFlaw) -> PortOfEntry {
        guard let exit = file.optional("exit") else { throw .said(Self.noExit("exit")) }
        let (scan, onward) = try self.scan()
        return PortOfEntry(
            name: try file.word("name", "a text", otherwise: "port"),
            arrivals: try arrivals(), lanes: try lanes(), scan: scan, scanDockShare: onward,
            dock: try file.optional("dock").map { value throws(PortFlaw) in
                try stage(try FormReader(value, at: "dock", fields: ["servers", "service"]))
            },
            exit: try stage(try FormReader(exit, at: "exit", fields: ["servers", "service"])))
    }

    private func arrivals() throws(PortFlaw) -> ArrivalPlan {
        let value = try file.required(
            "arrivals", "trucksPerHour, or trucksPerDay and hourlyWeights")
        let form = try FormReader(
            value, at: "arrivals", fields: ["trucksPerHour", "trucksPerDay", "hourlyWeights"])
        let plan: ArrivalPlan
        if form.optional("trucksPerHour") != nil {
            guard form.optional("trucksPerDay") == nil, form.optional("hourlyWeights") == nil else {
                throw .said(
                    "arrivals has both trucksPerHour and trucksPerDay or hourlyWeights; they could "
                        + "disagree. Give one of the two.")
            }
            let range = 0...PortLimits.trucksPerDay.upperBound
            plan = ArrivalPlan(
                trucksPerHour: try form.hours("trucksPerHour", range, "mean trucks"))
        } else {
            let weights = try form.hours("hourlyWeights", PortLimits.weight, "weight of the hour")
            let trucks = try form.number(
                "trucksPerDay", PortLimits.trucksPerDay, "mean trucks a day")
            guard weights.contains(where: { $0 > 0 }) else {
                throw .said("arrivals.hourlyWeights are all 0: no truck would ever come.")
            }
            plan = ArrivalPlan(trucksPerDay: trucks, hourlyWeights: weights)
        }
        guard PortLimits.trucksPerDay.contains(plan.trucksPerDay) else {
            throw .said(
                "arrivals come to \(plan.trucksPerDay) trucks a day; wanted more than none and at "
                    + "most 200000.")
        }
        return plan
    }

    private func lanes() throws(PortFlaw) -> [ApproachLane] {
        let list = try file.list("lanes", "a list of approach lanes")
        guard (1...PortOfEntry.lanesMax).contains(list.count) else {
            throw .said("lanes has \(list.count) entries; wanted 1 to \(PortOfEntry.lanesMax).")
        }
        var lanes: [ApproachLane] = []
        for (place, value) in list.enumerated() {
            let lane = try lane(value, at: "lanes[\(place)]")
            guard !lanes.contains(where: { $0.name == lane.name }) else {
                throw .said("lanes[\(place)].name: “\(lane.name)” stands there twice.")
            }
            lanes.append(lane)
        }
        let sum = lanes.reduce(0) { $0 + $1.share }
        guard abs(sum - 1) <= PortLimits.shareSlack else {
            throw .said("The lanes' shares add up to \(sum); wanted 1, every truck in one lane.")
        }
        return lanes
    }

    private func lane(_ value: JSONValue, at path: String) throws(PortFlaw) -> ApproachLane {
        let form = try FormReader(
            value, at: path,
            fields: [
                "name", "share", "booths", "boothsMax", "service", "scanShare", "dockShare",
            ])
        guard let name = try form.required("name", "standard, fast, …").string, !name.isEmpty else {
            throw .wanted("a text", at: form.place("name"), found: "something else")
        }
        guard !Self.taken.contains(name) else {
            throw .said(
                "\(form.place("name")): “\(name)” stands for something else in the results; choose "
                    + "another name.")
        }
        let most = try form.optional("boothsMax").map { value throws(PortFlaw) in
            try FormReader.whole(
                value, 1...PortLimits.postsMax, "booths there are", at: form.place("boothsMax"))
        }
        let scan = try form.number(
            "scanShare", PortLimits.share, "share sent to the scan", otherwise: 0)
        let dock = try form.number(
            "dockShare", PortLimits.share, "share sent to a dock", otherwise: 0)
        guard scan + dock <= 1 else {
            throw .said("\(path): scanShare and dockShare add up to more than all trucks.")
        }
        return ApproachLane(
            name: name, share: try form.number("share", PortLimits.share, "share of all trucks"),
            booths: try plan(form, "booths"), boothsMax: most, service: try service(form),
            scanShare: scan, dockShare: dock)
    }

    private func scan() throws(PortFlaw) -> (InspectionStage?, Double) {
        guard let value = file.optional("scan") else { return (nil, 0) }
        let form = try FormReader(value, at: "scan", fields: ["servers", "service", "dockShare"])
        let share = try form.number(
            "dockShare", PortLimits.share, "share of scanned trucks sent to a dock", otherwise: 0)
        return (try stage(form), share)
    }

    private func stage(_ form: FormReader) throws(PortFlaw) -> InspectionStage {
        if form.path == "exit", form.optional("servers")?.int == 0 {
            throw .said(Self.noExit("exit.servers"))
        }
        return InspectionStage(
            posts: try plan(form, "servers"), service: try service(form))
    }

    private func plan(_ form: FormReader, _ name: String) throws(PortFlaw) -> CapacityPlan {
        let value = try form.required(name, RosterForm.meaning)
        return try RosterForm(value, at: form.place(name)).plan(afterMidnight)
    }

    private func service(_ form: FormReader) throws(PortFlaw) -> ServiceTime {
        let value = try form.required("service", "as {distribution, meanSeconds, cv}")
        let service = try FormReader(
            value, at: form.place("service"), fields: ["distribution", "meanSeconds", "cv"])
        let word = try service.word(
            "distribution", "a text", otherwise: ServiceTime.Shape.lognormal.rawValue)
        guard let shape = ServiceTime.Shape(rawValue: word) else {
            throw .wanted(
                "\"lognormal\", \"exponential\" or \"constant\"",
                at: service.place("distribution"), found: JSONValue.string(word).quoted)
        }
        if shape != .lognormal, service.optional("cv") != nil {
            throw .said(
                "\(service.place("cv")): only a lognormal service has one; \(word) has its own.")
        }
        let mean = try service.number(
            "meanSeconds", PortLimits.serviceSeconds, "seconds of service, more than none")
        guard shape == .lognormal else { return ServiceTime(shape, mean: mean) }
        return ServiceTime(
            shape, mean: mean,
            variation: try service.number(
                "cv", PortLimits.variation, "standard deviation over mean"))
    }
}
