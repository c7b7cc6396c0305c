import JSON
import Model

/// What officers, gates, scales and carriers say in the lane's own action lines.
struct ActionLine {
    let trip: TripID
    let day: Instant

    func inspection(_ list: Inspection.List, at time: Double) -> JSONValue {
        action("inspection", time, ["list": .string(list.rawValue), "passed": true])
    }

    func weigh(
        _ kilograms: Double, on scale: Weighing.Scale, tractor: TractorID, at time: Double
    ) -> JSONValue {
        action(
            "weigh", time,
            [
                "grossKilograms": .int(Int(kilograms.rounded())),
                "scale": .string(scale.rawValue), "tractor": .string(tractor.description),
            ])
    }

    func sighting(
        tractor: TractorID?, trailer: TrailerID?, driver: DriverID?, announced: Bool = false,
        at time: Double
    ) -> JSONValue {
        var members: [JSONMember] = []
        if let tractor { members.append(JSONMember("tractor", .string(tractor.description))) }
        if let trailer { members.append(JSONMember("trailer", .string(trailer.description))) }
        if let driver { members.append(JSONMember("driver", .string(driver.description))) }
        if announced { members.append(JSONMember("announced", true)) }
        return action("sighting", time, .object(members))
    }

    func order(_ word: String, until: Double, by speaker: Speaker, at time: Double) -> JSONValue {
        action(
            word, time,
            ["authority": Self.name(speaker), "until": .string(moment(until))])
    }

    func inspect(clean: Bool, at time: Double) -> JSONValue {
        action("inspect", time, ["authority": Self.name(.customs), "clean": .bool(clean)])
    }

    func hold(at time: Double) -> JSONValue {
        action("hold", time, ["authority": Self.name(.customs)])
    }

    func reseal(_ seals: [Seal], at time: Double) -> JSONValue {
        action(
            "reseal", time,
            [
                "authority": Self.name(.customs),
                "seals": .list(seals.map(TripLine.seal)),
            ])
    }

    private func action(_ word: String, _ time: Double, _ rest: JSONValue) -> JSONValue {
        let head = [
            JSONMember("action", .string(word)), JSONMember("trip", .string(trip.description)),
            JSONMember("time", .string(moment(time))),
        ]
        return .object(head + (rest.members ?? []))
    }

    private static func name(_ authority: Speaker) -> JSONValue {
        .string(authority.party.description)
    }

    private func moment(_ time: Double) -> String { (day + Seconds(time)).rfc3339 }
}
