package import JSON
import Model

extension DeviceReport {
    /// One position as `garita device decode` prints it. Without a place both degrees are zero, as
    /// in the public vectors, and `outdated` says that they mean nothing.
    package var json: JSONValue {
        [
            "fixTime": fixTime.map { .text($0.rfc3339) } ?? .null,
            "deviceTime": deviceTime.map { .text($0.rfc3339) } ?? .null,
            "valid": .bool(isValid),
            "outdated": .bool(isOutdated),
            "lat": .double(latitude ?? 0),
            "lon": .double(longitude ?? 0),
            "altitudeMetres": .double(altitudeMetres),
            "speedKnots": .double(speedKnots),
            "course": .double(courseDegrees),
        ]
    }

    /// What else the device said: only what it did say, in this order.
    package var details: JSONValue {
        var members: [JSONMember] = []
        func add(_ name: String, _ value: JSONValue?) {
            if let value { members.append(JSONMember(name, value)) }
        }
        add("satellites", satellites.map { .int($0) })
        add("batteryPercent", batteryPercent.map { .int($0) })
        add("ignition", ignition.map { .bool($0) })
        add("accuracyMetres", accuracyMetres.map { .double($0) })
        add("late", isLate ? true : nil)
        add("mocked", isMocked ? true : nil)
        add("fromCells", isFromCells ? true : nil)
        add("lock", lock?.json)
        return .object(members)
    }
}

extension LockReport {
    var json: JSONValue {
        var members: [JSONMember] = []
        func add(_ name: String, _ value: JSONValue?) {
            if let value { members.append(JSONMember(name, value)) }
        }
        add("stringInserted", stringInserted.map { .bool($0) })
        add("motorLocked", motorLocked.map { .bool($0) })
        add("backCapClosed", backCapClosed.map { .bool($0) })
        add("doorOpen", doorOpen.map { .bool($0) })
        add("stringCuts", stringCuts.map { .int($0) })
        add("event", event.map { .int($0) })
        add("command", command.map { .int($0) })
        add("card", card.map { .text($0) })
        add("unlockVerification", unlockVerification.map { .int($0) })
        add("pinVerification", pinVerification.map { .int($0) })
        add("wrongPins", wrongPins.map { .int($0) })
        let companions = companions.map(\.json)
        add("companions", companions.isEmpty ? nil : .list(companions))
        return .object(members)
    }
}

extension CompanionLock {
    var json: JSONValue {
        [
            "id": .text(id), "sealed": .bool(isSealed),
            "batteryMillivolts": batteryMillivolts.map { .int($0) } ?? .null,
        ]
    }
}
