import JSON
import Model

/// What an officer does in a story, sent with a customs key unless the line says otherwise.
enum OfficerWords {
    static func act(_ words: inout Words, _ truck: Truck) throws(StoryFlaw) -> Statement {
        let deed = try words.oneOf("inspect", "reseal", "release", "hold", "orderOpening")
        var more: [(String, JSONValue)] = [("authority", "customs")]
        switch deed {
        case "inspect":
            more.append(("clean", .bool(try words.oneOf("clean", "foul") == "clean")))
        case "reseal": more.append(("seals", try TripWords.seals(&words)))
        case "orderOpening":
            let until = truck.second + (try words.number("s"))
            more.append(("until", Ground.moment(until)))
        default: more.append(("note", .text(words.rest())))
        }
        return Verb.action(deed, truck, more, from: .customs)
    }
}
