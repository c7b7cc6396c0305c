package import JSON
package import Model

/// Writes what people, scales and gates state as action lines.
package enum ActionWriter {
    /// nil for events that have a line of another kind or are the node's own.
    package static func line(
        _ event: Event, trip: TripID, id: String? = nil, received: Instant? = nil
    ) -> JSONValue? {
        var line = StatementLine()
        let start = { (word: ActionWord, at: Instant) in
            line.add("action", word.rawValue)
            line.add("trip", trip.description)
            line.add("time", at.rfc3339)
            line.add("received", received?.rfc3339)
            line.add("id", id)
        }
        switch event {
        case .officer(let act):
            start(word(act.kind), act.at)
            write(act, to: &line)
        case .seal(let seal):
            start(.seal, seal.at)
            write(seal, to: &line)
        case .door(let door):
            start(.door, door.at)
            line.add("state", door.state.rawValue)
            line.add("lon", door.place?.longitude)
            line.add("lat", door.place?.latitude)
            line.add("alarm", door.isAlarm)
        case .inspection(let inspection):
            start(.inspection, inspection.at)
            line.add("list", inspection.list.rawValue)
            line.add("passed", inspection.passed)
            line.add("failedPoints", .list(inspection.failedPoints.map { .text($0) }))
            line.add("authority", inspection.authority?.description)
        case .weighing(let weighing):
            start(.weigh, weighing.at)
            line.add("grossKilograms", weighing.gross.value)
            line.add("scale", weighing.scale.rawValue)
            line.add("tractor", weighing.tractor?.description)
        case .sighting(let sighting):
            start(.sighting, sighting.at)
            line.add("tractor", sighting.tractor?.description)
            line.add("trailer", sighting.trailer?.description)
            line.add("driver", sighting.driver?.description)
            line.add("announced", sighting.isAnnounced)
        case .passage(let passage):
            start(.passage, passage.at)
            line.add("direction", passage.direction.rawValue)
            line.add("place", passage.place?.description)
            line.add("role", passage.role?.rawValue)
        case .remark(let remark):
            start(.remark, remark.at)
            line.add("step", remark.step)
        case .tripDeclared, .position, .correction, .decided, .revoked, .disclosed, .laneDeclared,
            .heartbeat, .erased, .policy, .standing, .filed, .kept, .adopted, .gone:
            return nil
        }
        return line.value
    }

    private static func word(_ kind: OfficerAct.Kind) -> ActionWord {
        switch kind {
        case .inspect: .inspect
        case .reseal: .reseal
        case .release: .release
        case .hold: .hold
        case .orderOpening: .orderOpening
        case .orderDetour: .orderDetour
        }
    }

    private static func write(_ act: OfficerAct, to line: inout StatementLine) {
        line.add("authority", act.authority.description)
        switch act.kind {
        case .inspect(let clean): line.add("clean", clean)
        case .reseal(let seals): line.add("seals", StatementWriter.seals(seals))
        case .orderOpening(let until), .orderDetour(let until): line.add("until", until.rfc3339)
        case .release, .hold: break
        }
        if !act.note.isEmpty { line.add("note", act.note) }
    }

    private static func write(_ seal: SealObservation, to line: inout StatementLine) {
        line.add("did", seal.action.rawValue)
        line.add("seals", StatementWriter.seals(seal.seals))
        line.add("condition", seal.condition.map { SealConditionWord($0).rawValue })
        line.add("readInstead", seal.readInstead)
        line.add("replaces", seal.replaces)
        line.add("authority", seal.authority?.description)
        line.add("place", seal.place?.description)
        line.add("reason", seal.reason)
    }
}
