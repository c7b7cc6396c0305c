package import JSON
import Model
import Views

extension Frame {
    /// Nil when nothing in this frame is for the viewer.
    package func json(for viewer: Viewer) -> JSONValue? {
        let seen = rows.filter {
            viewer.sees($0) && (viewer.seesEverything || !judged.contains($0.trip))
        }
        guard viewer.seesEverything || !seen.isEmpty else { return nil }
        var members = [
            JSONMember("present", .moment(present)),
            JSONMember("rows", .list(seen.map { $0.json(whole: viewer.seesEverything) })),
        ]
        if viewer.seesEverything {
            members.append(JSONMember("counts", counts.json))
            members.append(JSONMember("waits", waits.json))
            members.append(JSONMember("alarms", .list(alarms.map(\.json))))
        }
        return .object(members)
    }
}

extension BoardCounts {
    package var json: JSONValue {
        [
            "trips": .int(trips), "onTheLane": .int(onTheLane), "crossed": .int(crossed),
            "cleared": .int(cleared), "revoked": .int(revoked), "alarmed": .int(alarmed),
            "queued": .int(queued), "exposureMinutes": .tenths(exposureMinutes),
            "retired": .int(retired), "unshown": .int(unshown),
        ]
    }
}

extension WaitTimes {
    package var json: JSONValue {
        [
            "loads": .int(loads), "halfMinutes": half.map { .tenths($0.value / 60) } ?? nil,
            "nineInTenMinutes": nineInTen.map { .tenths($0.value / 60) } ?? nil,
        ]
    }
}
