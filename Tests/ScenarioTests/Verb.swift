import JSON
import Model

/// The verbs of a story, and the statements that a real lane would send for each.
enum Verb {
    static func tell(
        _ words: inout Words, truck: inout Truck, before: [Statement]
    ) throws(StoryFlaw) -> [Statement] {
        let verb = try words.next("a verb")
        switch verb {
        case "trip": return [try TripWords.trip(&words, truck: &truck)]
        case "drive":
            let (from, to) = try words.stretch()
            let speed = words.take("at") ? try words.number("m/s") : Truck.streetSpeed
            guard speed > 0 else { throw StoryFlaw("a speed above 0 m/s, or the verb stand") }
            truck.metres = from
            return truck.drive(to: to, speed: speed)
        case "stand":
            let seconds = try words.number("s")
            try move(&truck, &words)
            return truck.stand(seconds)
        case "door":
            truck.door = try words.oneOf("open", "closed")
            try move(&truck, &words)
            return [truck.report()]
        case "lock":
            truck.lock = try words.oneOf("intact", "cut", "fault")
            try move(&truck, &words)
            return [truck.report()]
        case "tractor":
            truck.tractor = try words.next("the tractor's id")
            return []
        case "officer": return [try OfficerWords.act(&words, truck)]
        case "seal":
            let did = try words.oneOf("affixed", "checked", "removed")
            let seals = try TripWords.seals(&words)
            return [action("seal", truck, [("did", .text(did)), ("seals", seals)])]
        case "repeat": return before
        default:
            guard verb.hasPrefix("{") else { throw StoryFlaw("a verb, not \(verb)") }
            return [try raw(verb + " " + words.rest(), truck)]
        }
    }

    static func action(
        _ name: String, _ truck: Truck, _ more: [(String, JSONValue)],
        from role: Sender.Role = .carrier
    ) -> Statement {
        let head: [(String, JSONValue)] = [
            ("action", .text(name)), ("trip", .text(truck.trip)),
            ("time", Ground.moment(truck.second)),
        ]
        return Statement(
            .object((head + more).map(JSONMember.init)), at: truck.second, from: role)
    }

    private static func move(_ truck: inout Truck, _ words: inout Words) throws(StoryFlaw) {
        if words.take("at") { truck.metres = try words.number("m") }
    }

    /// A line as a sender would write it; `@` stands for the present moment.
    private static func raw(_ line: String, _ truck: Truck) throws(StoryFlaw) -> Statement {
        let now = Ground.moment(truck.second).text
        let told = line.replacing(#""@""#, with: now)
        return Statement(Array(told.utf8), at: truck.second, from: .carrier)
    }
}
