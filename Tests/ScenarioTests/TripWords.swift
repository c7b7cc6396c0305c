import JSON
import Model

/// How a story declares its load: `trip T-1 device D-1 departs 60 seals Ancla/H-1/H fast tier 2`.
enum TripWords {
    static func trip(_ words: inout Words, truck: inout Truck) throws(StoryFlaw) -> Statement {
        let trip = try words.next("the trip's id")
        guard words.take("device") else { throw StoryFlaw("device and its id") }
        let device = try words.next("the tracker's id")
        guard words.take("departs"), let departure = words.takeNumber() else {
            throw StoryFlaw("departs and the second of departure")
        }
        truck.carry(trip, tracker: device)
        var members: [JSONMember] = [
            JSONMember("trip", .text(trip)), JSONMember("device", .text(device)),
            JSONMember("departure", Ground.moment(departure)),
            JSONMember("driver", "driver-1"), JSONMember("tractor", "TRK-1"),
            JSONMember("trailer", "TRL-1"),
        ]
        if words.take("container") {
            members.append(JSONMember("container", .text(try words.next("a container number"))))
        }
        if words.take("exporter") {
            members.append(JSONMember("exporter", .text(try words.next("a party's id"))))
        }
        members.append(JSONMember("seals", words.take("seals") ? try seals(&words) : []))
        members.append(JSONMember("programme", try programme(&words)))
        return Statement(.object(members), at: truck.second, from: .carrier)
    }

    /// Maker, number and class, and a comma before the next: `Ancla/H-1/H,Ancla/H-2/H`.
    static func seals(_ words: inout Words) throws(StoryFlaw) -> JSONValue {
        let wanted = "a seal as in Ancla/H-1/H"
        var seals: [JSONValue] = []
        for seal in try words.next(wanted).split(separator: ",") {
            let parts = seal.split(separator: "/").map(String.init)
            guard parts.count == 3 else { throw StoryFlaw(wanted) }
            seals.append([
                "maker": .text(parts[0]), "number": .text(parts[1]), "class": .text(parts[2]),
            ])
        }
        return .array(seals)
    }

    private static func programme(_ words: inout Words) throws(StoryFlaw) -> JSONValue {
        var members: [JSONMember] = []
        if words.take("fast") { members.append(JSONMember("fast", true)) }
        if words.take("tier") {
            let tier = try words.next("a tier")
            members.append(JSONMember("ctpatTier", .number(tier)))
        }
        return .object(members)
    }
}
