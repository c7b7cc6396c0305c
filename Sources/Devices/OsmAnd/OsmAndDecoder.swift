package import Model

/// What the Traccar Client and OsmAnd apps send: an HTTP request a report, as a query, a form or a
/// JSON document. A bare query without HTTP around it is read too.
package struct OsmAndDecoder: DeviceDecoder {
    package init() {}

    package mutating func decode(
        _ frame: [UInt8], at now: Instant?
    ) throws(FrameFlaw) -> Reception {
        do throws(FrameFlaw) {
            var reception = try request(frame, at: now)
            reception.reply = Self.answer("200 OK")
            return reception
        } catch {
            // The app keeps what is not answered with 200 and would send it for ever: what cannot
            // be read today cannot be read tomorrow, and 400 tells its user so.
            var reception = Reception("unreadable: " + error.advice)
            reception.reply = Self.answer("400 Bad Request", error.advice + "\n")
            reception.isKnown = false
            reception.isUnreadable = !error.isOfNoName
            return reception
        }
    }

    /// The sentence is for whoever tries the address in a browser; the apps look at the status.
    private static func answer(_ status: String, _ sentence: String = "") -> [UInt8] {
        let type = sentence.isEmpty ? "" : "Content-Type: text/plain; charset=utf-8\r\n"
        return Array(
            "HTTP/1.1 \(status)\r\n\(type)Content-Length: \(sentence.utf8.count)\r\n\r\n\(sentence)"
                .utf8)
    }

    private func request(_ frame: [UInt8], at now: Instant?) throws(FrameFlaw) -> Reception {
        guard let bodyStart = HTTPRequestRule.endOfHead(frame, 0) else {
            // A vector file may hold the request line, or the query alone.
            return try reception(of: Query(Self.query(frame[...])), at: now)
        }
        let body = frame[bodyStart...]
        if body.first(where: { $0 > 32 }) == UInt8(ascii: "{") {
            return try OsmAndDocument.read(Array(body), at: now)
        }
        let line = frame.prefix { $0 != 13 && $0 != 10 }
        let inLine = Self.query(line)
        return try reception(of: Query(inLine.isEmpty ? body : inLine), at: now)
    }

    /// What stands after the question mark and before the next blank.
    private static func query(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let mark = line.firstIndex(of: UInt8(ascii: "?")) else {
            return line.contains(32) ? [] : line
        }
        return line[(mark + 1)...].prefix { $0 > 32 }
    }

    private func reception(
        of query: Query, at now: Instant?
    ) throws(FrameFlaw) -> Reception {
        guard let device = query["id", "deviceid"] else { throw .field("id", sent: "nothing") }
        var reception = Reception("report", from: device.string)
        reception.reports = [try Self.report(of: query, at: now)]
        return reception
    }

    /// Whose report it is may be known otherwise.
    static func report(of query: Query, at now: Instant?) throws(FrameFlaw) -> DeviceReport {
        var report = DeviceReport()
        try readPlace(query, into: &report)
        report.setTime(try time(query) ?? now)
        report.speedKnots = try number(query["speed"], "speed") ?? 0
        report.courseDegrees = try number(query["bearing", "heading"], "bearing") ?? 0
        report.altitudeMetres = try number(query["altitude"], "altitude") ?? 0
        if let valid = query["valid"] { report.isValid = valid == "true" || valid == "1" }
        if let level = query["batt"]?.double { report.batteryPercent = percent(level) }
        if query["mock"]?.string == "true" { report.isMocked = true }
        report.raise(query["alarm"].flatMap { DeviceAlarm(rawValue: $0.string) ?? .general })
        return report
    }

    /// Without a place it is a word about the device alone.
    private static func readPlace(
        _ query: Query, into report: inout DeviceReport
    ) throws(FrameFlaw) {
        var north = query["lat"], east = query["lon"]
        if let both = query["location"] {
            let parts = both.bytes.split(separator: 44, omittingEmptySubsequences: false)
            guard parts.count == 2 else { throw .field("location", sent: both.string) }
            (north, east) = (Text(parts[0]), Text(parts[1]))
        }
        guard let north, let east else {
            // Half a place is a mistyped name: a tracker that is never heard of would not know.
            if let north { throw .field("lon", sent: "nothing, beside lat=" + north.string) }
            if let east { throw .field("lat", sent: "nothing, beside lon=" + east.string) }
            report.isOutdated = true
            return
        }
        guard let latitude = north.double, let longitude = east.double, abs(latitude) <= 90,
            abs(longitude) <= 180
        else { throw .field("lat, lon", sent: north.string + "," + east.string) }
        report.latitude = latitude
        report.longitude = longitude
        report.isValid = true
    }

    private static func number(_ text: Text?, _ name: String) throws(FrameFlaw) -> Double? {
        guard let text else { return nil }
        guard let value = text.double else { throw .field(name, sent: text.string) }
        return value
    }

    /// Seconds or milliseconds of 1970, or a text of RFC 3339 or of the form `2026-08-22 10:00:00`.
    private static func time(_ query: Query) throws(FrameFlaw) -> Instant? {
        guard let text = query["timestamp"] else { return nil }
        if let number = text.int, let instant = OsmAndDocument.instant(number) { return instant }
        let printed = text.string.replacing(" ", with: "T")
        for zone in ["", "Z"] {
            if let instant = OsmAndDocument.instant(printed + zone) { return instant }
        }
        throw .field("timestamp", sent: text.string)
    }

    static func percent(_ level: Double) -> Int? {
        level >= 0 && level <= 100 ? Int(level.rounded()) : nil
    }
}

extension String {
    /// Every occurrence of a character put in place of another.
    fileprivate func replacing(_ old: Character, with new: Character) -> String {
        String(map { $0 == old ? new : $0 })
    }
}

extension FrameFlaw {
    /// The report does not say whose it is.
    fileprivate var isOfNoName: Bool {
        switch self {
        case .field(let name, _): name == "id" || name == "device_id"
        case .short, .notThisProtocol, .checksum, .tooLong: false
        }
    }
}
