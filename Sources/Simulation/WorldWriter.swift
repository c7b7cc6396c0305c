import JSON
import Model

/// Lets each truck's senders speak, and puts all they say in the order of arrival.
struct WorldWriter {
    private let day: Instant
    private var statements: [Statement] = []

    init(day: Instant) { self.day = day }

    mutating func write(_ haul: Haul, in town: Town, chance: Chance) -> Voyage {
        let number = haul.rig.number
        var story = Story(haul, chance: chance)
        let papers = Papers(haul, story, day: day, chance: chance)
        if papers.isMisread { story.note(.misreadSeal) }
        if papers.hasShiftChange { story.note(.shiftChange) }
        for paper in papers.papers {
            let received = day + Seconds(paper.received)
            statements.append(
                Statement(
                    received: received, speaker: paper.speaker, kind: paper.kind, voyage: number,
                    line: paper.value.bytes[...]))
        }
        writePositions(haul, story, in: town, chance: chance)
        return Voyage(trip: haul.rig.trip, truth: story.truth(of: haul, day: day))
    }

    private mutating func writePositions(
        _ haul: Haul, _ story: Story, in town: Town, chance: Chance
    ) {
        var tracker = Tracker(
            haul.rig, in: town, signals: story.signals, chance: chance.branch("gps"))
        let reports = tracker.reports(of: haul.track)
        var radio = Radio(holes: story.signals.holes, chance: chance.branch("radio"))
        var lines = LineWriter(day: day)
        let written = radio.arrivals(of: reports).map { arrival in
            let received = day + Seconds(arrival.received)
            let range = lines.write(
                reports[arrival.report], received: received.milliseconds,
                device: haul.rig.trip.device)
            return (received, range)
        }
        let bytes = lines.bytes
        statements += written.map { received, range in
            Statement(
                received: received, speaker: .device(haul.rig.carrier), kind: .position,
                voyage: haul.rig.number,
                line: bytes[range])
        }
    }

    /// Ties are broken by the order of writing, so the order is the same on every machine.
    var inOrder: [Statement] {
        var keys = statements.enumerated().map { index, statement in
            Key(received: statement.received.milliseconds, index: Int32(index))
        }
        keys.sort { ($0.received, $0.index) < ($1.received, $1.index) }
        return keys.map { statements[Int($0.index)] }
    }

    private struct Key {
        let received: Int64
        let index: Int32
    }
}
