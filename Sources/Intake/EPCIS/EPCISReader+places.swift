import JSON
import Model

extension EPCISReader {
    func passage(_ direction: Passage.Direction) throws(IntakeRefusal) -> Passage {
        let stated: Zone.Role? = try event.fields.optionalWord(
            event.lane("role"), LaneReader.rolesWanted)
        let isQueue = event.fields[event.lane("queue")] != nil
        return Passage(
            at: event.at, direction: direction, place: try place(),
            role: stated ?? (isQueue ? .queue : nil))
    }

    func place() throws(IntakeRefusal) -> PlaceID? {
        guard let uri = event.readPoint ?? event.location else { return nil }
        do { return try PlaceID(EPCISName.plain(uri, EPCISName.places)) } catch {
            throw IntakeRefusal(
                field: "readPoint", sent: uri, wanted: "a place URI; \(error.advice)")
        }
    }

    /// A sensor's word: about a door when it speaks of one, else about where the load is.
    func reading() throws(IntakeRefusal) -> Event {
        let reports = event.sensors.flatMap(\.reports)
        let isAlarm = reports.contains { $0["exception"]?.string == "ALARM_CONDITION" }
        let door = try doorState(reports)
        let place = try geoPlace()
        if door != nil || isAlarm {
            return .door(
                DoorObservation(
                    at: event.at, state: door ?? .closed, place: place?.coordinate, isAlarm: isAlarm
                ))
        }
        guard let place else { return .remark(Remark(at: event.at, step: "sensor_reporting")) }
        return .position(
            Position(
                device: try device(), at: event.at, place: place.coordinate,
                speed: try speed(reports), accuracy: place.accuracy))
    }

    /// A door sensor outranks light, light outranks the disposition.
    private func doorState(_ reports: [Fields]) throws(IntakeRefusal) -> DoorState? {
        for report in reports
        where report["type"].map({ Self.isLane($0.string ?? "", "DoorOpen") }) ?? false {
            return try report.bool("booleanValue") ? .open : .closed
        }
        let isLit = reports.contains {
            $0["type"]?.string == "Illuminance" && $0["exception"]?.string == "ALARM_CONDITION"
        }
        if isLit { return .open }
        switch event.disposition {
        case "container_open": return .open
        case "container_closed": return .closed
        default: return nil
        }
    }

    private static func isLane(_ text: String, _ word: String) -> Bool {
        text == EPCISWord.lane + word || text == "lane:\(word)"
    }

    private func device() throws(IntakeRefusal) -> DeviceID {
        let wanted = "the URI of the device in sensorMetadata.deviceID"
        // Equipment that reports its own place is its own device.
        guard let uri = event.sensors.compactMap(\.device).first ?? event.epcs.first else {
            throw event.fields.refusal("sensorElementList", wanted)
        }
        do { return try DeviceID(EPCISName.lastComponent(uri)) } catch {
            throw IntakeRefusal(
                field: "deviceID", sent: uri, wanted: "\(wanted); \(error.advice)")
        }
    }

    private func speed(_ reports: [Fields]) throws(IntakeRefusal) -> MetresPerSecond? {
        guard let report = reports.first(where: { $0["type"]?.string == "Speed" }) else {
            return nil
        }
        let value = try report.number("value", "a speed")
        guard value >= 0 else { throw report.refusal("value", "a speed of 0 or more") }
        switch report["uom"]?.string {
        case "KMH": return MetresPerSecond(value / 3.6)
        case "MTS": return MetresPerSecond(value)
        default: throw report.refusal("uom", "\"KMH\" or \"MTS\"")
        }
    }

    /// `geo:lat,lon;u=metres` of RFC 5870: latitude comes first there, and only there.
    private func geoPlace() throws(IntakeRefusal) -> (coordinate: Coordinate, accuracy: Metres?)? {
        guard let uri = event.readPoint, uri.hasPrefix("geo:") else { return nil }
        let refuse = { (wanted: String) in
            IntakeRefusal(field: "readPoint.id", sent: uri, wanted: wanted)
        }
        let parts = uri.dropFirst("geo:".count).split(
            separator: ";", omittingEmptySubsequences: false)
        let numbers = parts[0].split(separator: ",", omittingEmptySubsequences: false).map {
            Double($0)
        }
        guard numbers.count == 2 || numbers.count == 3, let latitude = numbers[0],
            let longitude = numbers[1],
            latitude.isFinite, longitude.isFinite
        else { throw refuse("geo:latitude,longitude as in geo:26.0640,-98.2090;u=8") }
        let place = Coordinate(longitude: longitude, latitude: latitude)
        if IntakeRules.flaw(in: place) != nil {
            throw refuse("latitude from -90 to 90 first, then longitude; these look swapped")
        }
        let accuracy = parts.dropFirst().first { $0.hasPrefix("u=") }
        guard let accuracy else { return (place, nil) }
        guard let metres = Double(accuracy.dropFirst(2)), metres.isFinite, metres >= 0 else {
            throw refuse("an accuracy in metres after u=")
        }
        return (place, Metres(metres))
    }
}
