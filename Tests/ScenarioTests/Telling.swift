import Clearance
import JSON
import Model

/// Reads a story line by line, in order of arrival, and lets the lane hear it.
///
/// A line is `second [late by N:] [as ROLE:] verb …`; without a second it goes on from the line
/// above. A late line tells of the past: the truck of the present does not move.
struct Telling {
    private var truck = Truck()
    private var lane: Listener
    private var last: [Statement] = []

    init(by policy: any Policy) throws(StoryFlaw) { lane = try Listener(by: policy) }

    mutating func tell(_ line: Substring) throws(StoryFlaw) -> [String] {
        var words = Words(line)
        let present = truck
        if let second = words.takeNumber() { truck.second = second }
        let late = words.take("late", "by") ? try lateness(&words) : nil
        let role = try speaker(&words)
        var said = try Verb.tell(&words, truck: &truck, before: last)
        try words.finish()
        if let role { for place in said.indices { said[place].role = role } }
        last = said
        // What was stored on the road comes in one go, after the last of it.
        let end = said.last?.second ?? truck.second
        if late != nil { truck = present }
        return lane.hear(said, at: late.map { end + $0 })
    }

    private func lateness(_ words: inout Words) throws(StoryFlaw) -> Double {
        let figure = try words.next("seconds, as in late by 600:")
        guard figure.last == ":", let seconds = Double(figure.dropLast()) else {
            throw StoryFlaw("seconds and a colon, as in late by 600:")
        }
        return seconds
    }

    private func speaker(_ words: inout Words) throws(StoryFlaw) -> Sender.Role? {
        guard words.take("as") else { return nil }
        let name = try words.next("a role, as in as carrier:")
        guard name.last == ":", let role = Sender.Role(rawValue: String(name.dropLast())) else {
            throw StoryFlaw("a role and a colon, as in as carrier:")
        }
        return role
    }
}
