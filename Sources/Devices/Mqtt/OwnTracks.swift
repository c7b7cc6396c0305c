import JSON
import Model

/// What the OwnTracks app publishes: a JSON object with `_type`. Only `location` says where.
enum OwnTracks {
    static func read(_ document: JSONValue, at now: Instant?) throws(FrameFlaw) -> Reception {
        guard let type = document["_type"]?.string else {
            throw .field("_type", sent: document["_type"]?.text ?? "nothing")
        }
        var reception = Reception(type)
        if type == "location" {
            reception.reports = [try location(document, at: now)]
        } else {
            // A last will, a region, a card: words about the phone, not about a load.
            reception.isKnown = type == "lwt"
        }
        return reception
    }

    private static func location(
        _ document: JSONValue, at now: Instant?
    ) throws(FrameFlaw) -> DeviceReport {
        guard let north = document["lat"]?.double, let east = document["lon"]?.double,
            abs(north) <= 90, abs(east) <= 180
        else {
            let sent = [document["lat"], document["lon"]].map { $0?.text ?? "nothing" }
            throw .field("lat, lon", sent: sent.joined(separator: ", "))
        }
        var report = DeviceReport()
        report.setTime(try time(document["tst"]) ?? now)
        report.latitude = north
        report.longitude = east
        report.isValid = true
        report.accuracyMetres = document["acc"]?.double.flatMap { $0 > 0 ? $0 : nil }
        report.altitudeMetres = document["alt"]?.double ?? 0
        // Kilometres an hour; a negative speed or course says that the phone does not know it.
        report.speedKnots = max(0, document["vel"]?.double ?? 0) / 1.852
        report.courseDegrees = max(0, document["cog"]?.double ?? 0)
        report.batteryPercent = document["batt"]?.double.flatMap { OsmAndDecoder.percent($0) }
        return report
    }

    private static func time(_ value: JSONValue?) throws(FrameFlaw) -> Instant? {
        guard let value, value != .null else { return nil }
        guard let number = value.int, let instant = OsmAndDocument.instant(number) else {
            throw .field("tst", sent: value.text)
        }
        return instant
    }
}
