package import PortModel

/// The port without and with the programme, on the same days with the same trucks.
///
/// Who takes part would have been an ordinary truck of its lane, so a participant's time without
/// the programme is its lane's mean. Both the participants and everybody else are compared: the
/// queue of the others changes, too, and that is no part of the participants' gain.
package struct Counterfactual: Sendable {
    private let before: SimulatedPort
    private let after: SimulatedPort
    private let programme: String

    package init(before: SimulatedPort, after: SimulatedPort, programme: String) {
        precondition(before.days.count == after.days.count, "the same days are compared")
        self.before = before
        self.after = after
        self.programme = programme
    }

    /// The port with the programme's lane behind the first lane that it takes trucks from: a truck
    /// that does not take part then stays in its lane, draw by draw.
    package static func coupled(
        _ after: PortOfEntry, to before: PortOfEntry, programme: String
    ) -> PortOfEntry {
        var port = after
        let names = before.lanes.map(\.name)
        var lanes = names.compactMap { name in after.lanes.first { $0.name == name } }
        let own = after.lanes.filter { !names.contains($0.name) }
        let first = lanes.firstIndex { lane in
            before.lanes.contains { $0.name == lane.name && $0.share > lane.share }
        }
        lanes.insert(contentsOf: own, at: first.map { $0 + 1 } ?? lanes.endIndex)
        port.lanes = lanes
        return port
    }

    package func gains(trucksPerYear: Double) -> [TimeGain] {
        let others = before.port.lanes.indices.compactMap { other($0, trucksPerYear) }
        return [participants(trucksPerYear)] + others
    }

    private func other(_ old: Int, _ trucksPerYear: Double) -> TimeGain? {
        let name = before.port.lanes[old].name
        guard let new = after.place(name), after.port.lanes[new].share > 0 else { return nil }
        let pairs = zip(before.days, after.days).filter {
            $0.lanes[old].trucks > 0 && $1.lanes[new].trucks > 0
        }
        return TimeGain(
            group: name, participates: false,
            trucksPerYear: trucksPerYear * after.port.lanes[new].share,
            crossing: .init(
                pairs.map { hours($0.lanes[old].meanCrossing, $1.lanes[new].meanCrossing) }),
            idling: .init(pairs.map { hours($0.lanes[old].meanWait, $1.lanes[new].meanWait) }),
            buffer: before.buffer(old) - after.buffer(new), waitBefore: before.meanWait(old),
            waitAfter: after.meanWait(new))
    }

    private func participants(_ trucksPerYear: Double) -> TimeGain {
        guard let new = after.place(programme) else { preconditionFailure("its lane is there") }
        let origins = origins
        let pairs = zip(before.days, after.days).filter { old, day in
            day.lanes[new].trucks > 0 && origins.allSatisfy { old.lanes[$0.lane].trucks > 0 }
        }
        func mixed(_ value: (Int) -> Double) -> Double {
            origins.reduce(0) { $0 + $1.share * value($1.lane) }
        }
        return TimeGain(
            group: programme, participates: true,
            trucksPerYear: trucksPerYear * after.port.lanes[new].share,
            crossing: .init(
                pairs.map { old, day in
                    hours(mixed { old.lanes[$0].meanCrossing ?? 0 }, day.lanes[new].meanCrossing)
                }),
            idling: .init(
                pairs.map { old, day in
                    hours(mixed { old.lanes[$0].meanWait ?? 0 }, day.lanes[new].meanWait)
                }),
            buffer: mixed(before.buffer) - after.buffer(new),
            waitBefore: mixed(before.meanWait), waitAfter: after.meanWait(new))
    }

    /// Which lanes the participants come from, as shares of the participants.
    private var origins: [(lane: Int, share: Double)] {
        let left = before.port.lanes.indices.map { lane in
            let name = before.port.lanes[lane].name
            let kept = after.place(name).map { after.port.lanes[$0].share } ?? 0
            return (lane: lane, share: max(0, before.port.lanes[lane].share - kept))
        }
        let sum = left.reduce(0) { $0 + $1.share }
        return left.filter { $0.share > 0 }.map { ($0.lane, $0.share / sum) }
    }

    private func hours(_ before: Double?, _ after: Double?) -> Double {
        ((before ?? 0) - (after ?? 0)) / 3_600
    }
}
