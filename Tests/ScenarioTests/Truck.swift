import JSON
import Model

/// The truck of a story: where it is, and what its tracker would say of it now.
struct Truck {
    /// As often as the trackers of the lane report.
    static let interval = 15.0
    /// A city street outside the rush, 54 km/h.
    static let streetSpeed = 15.0
    /// Real receivers sway by metres; a track without sway is a forged one.
    private static let sway = [0.0, 3.1, -2.4, 1.7, -3.3]

    var second = 0.0
    var metres = 0.0
    var door = "closed"
    var lock: String?
    var tractor: String?
    private(set) var trip = ""
    private(set) var device = ""
    private var reports = 0

    mutating func carry(_ trip: String, tracker device: String) {
        self.trip = trip
        self.device = device
    }

    /// Reports from here to there, the last one no farther than the end.
    mutating func drive(to end: Double, speed: Double) -> [Statement] {
        var said: [Statement] = []
        while metres <= end {
            said.append(report(speed: speed))
            metres += speed * Self.interval
            second += Self.interval
        }
        metres = end
        return said
    }

    mutating func stand(_ seconds: Double) -> [Statement] {
        let end = second + seconds
        var said: [Statement] = []
        while second < end {
            said.append(report(speed: 0))
            second += Self.interval
        }
        second = end
        return said
    }

    mutating func report(speed: Double = 0) -> Statement {
        let sway = Self.sway[reports % Self.sway.count]
        reports += 1
        var line: [JSONMember] = [
            JSONMember("device", .text(device)), JSONMember("time", Ground.moment(second)),
            JSONMember(
                "lon", .double(Ground.longitude + (metres + sway) / Ground.metresPerDegreeEast)),
            JSONMember("lat", .double(Ground.latitude + sway / Ground.metresPerDegreeNorth)),
            JSONMember("speedKmh", .double(speed * 3.6)), JSONMember("door", .text(door)),
        ]
        if let lock { line.append(JSONMember("seal", .text(lock))) }
        if let tractor { line.append(JSONMember("tractor", .text(tractor))) }
        return Statement(.object(line), at: second, from: .device)
    }
}
