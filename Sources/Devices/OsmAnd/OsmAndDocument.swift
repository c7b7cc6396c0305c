import JSON
import Model

/// The JSON form of the app's report: `{"device_id", "location": {"timestamp", "coords": {…}, …}}`.
enum OsmAndDocument {
    /// 2100-01-01 in seconds; a larger number counts milliseconds.
    private static let secondsMax = 4_102_444_800

    static func read(_ body: [UInt8], at now: Instant?) throws(FrameFlaw) -> Reception {
        let document: JSONValue
        do throws(JSONError) { document = try JSONValue(parsing: body) } catch {
            throw .field("JSON", sent: String(decoding: body.prefix(60), as: UTF8.self))
        }
        guard let device = document["device_id"]?.string, !device.isEmpty else {
            throw .field("device_id", sent: document["device_id"]?.text ?? "nothing")
        }
        guard let location = document["location"] else {
            throw .field("location", sent: "nothing")
        }
        var reception = try read(location, at: now)
        reception.device = device
        return reception
    }

    /// Whose report it is may be known otherwise.
    static func read(_ location: JSONValue, at now: Instant?) throws(FrameFlaw) -> Reception {
        var reception = Reception("report")
        reception.reports = [try report(location, at: now)]
        return reception
    }

    private static func report(
        _ location: JSONValue, at now: Instant?
    ) throws(FrameFlaw) -> DeviceReport {
        var report = DeviceReport()
        report.setTime(try time(location["timestamp"]) ?? now)
        if let coords = location["coords"] { try readPlace(coords, into: &report) }
        report.isOutdated = report.latitude == nil
        report.isMocked = location["mock"]?.bool ?? false
        if let level = location["battery"]?["level"]?.double {
            report.batteryPercent = OsmAndDecoder.percent(level * 100)
        }
        if let alarm = location["alarm"]?.string {
            report.raise(DeviceAlarm(rawValue: alarm) ?? .general)
        }
        return report
    }

    /// Metres a second; a negative speed or heading says that the phone does not know it.
    private static func readPlace(
        _ coords: JSONValue, into report: inout DeviceReport
    ) throws(FrameFlaw) {
        guard let north = coords["latitude"]?.double, let east = coords["longitude"]?.double,
            abs(north) <= 90, abs(east) <= 180
        else { throw .field("coords", sent: coords.text) }
        report.latitude = north
        report.longitude = east
        report.isValid = true
        report.speedKnots = max(0, coords["speed"]?.double ?? 0) * Speed.knotsPerMetreASecond
        report.courseDegrees = max(0, coords["heading"]?.double ?? 0)
        report.altitudeMetres = coords["altitude"]?.double ?? 0
    }

    private static func time(_ value: JSONValue?) throws(FrameFlaw) -> Instant? {
        guard let value, value != .null else { return nil }
        if let number = value.int, let instant = instant(number) { return instant }
        if let text = value.string, let instant = instant(text) { return instant }
        throw .field("timestamp", sent: value.text)
    }

    static func instant(_ text: String) -> Instant? {
        do throws(Instant.Flaw) { return try Instant(rfc3339: text) } catch { return nil }
    }

    /// nil for what is before 1970 or after the year 9999.
    static func instant(_ number: Int) -> Instant? {
        guard number > 0, number < 253_402_300_800_000 else { return nil }
        return Instant(milliseconds: Int64(number) * (number < secondsMax ? 1_000 : 1))
    }
}
