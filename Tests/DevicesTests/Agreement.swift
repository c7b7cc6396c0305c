import Devices
import JSON
import Model

/// Where a report differs from what a public vector says of the same frame.
enum Agreement {
    /// A ten-millionth of a degree is a centimetre; the vectors print seven decimals.
    private static let degreesOff = 1e-7
    /// Vectors print ten digits of knots.
    private static let knotsOff = 1e-6

    static func difference(_ report: DeviceReport, _ expected: JSONValue) -> String? {
        if let off = clocks(report, expected) { return off }
        if report.isValid != expected["valid"]?.bool { return "valid is \(report.isValid)" }
        if report.isOutdated != expected["outdated"]?.bool {
            return "outdated is \(report.isOutdated)"
        }
        let numbers: [(String, Double, Double)] = [
            ("lat", report.latitude ?? 0, degreesOff), ("lon", report.longitude ?? 0, degreesOff),
            ("altM", report.altitudeMetres, 1e-6), ("speedKn", report.speedKnots, knotsOff),
            ("course", report.courseDegrees, 1e-6),
        ]
        for (name, value, off) in numbers {
            guard let wanted = expected[name]?.double else { return "\(name) is missing" }
            if abs(value - wanted) > off { return "\(name) is \(value), wanted \(wanted)" }
        }
        return nil
    }

    /// Four frames hold no date that the recorded decoder read, and got the moment of recording.
    private static let recorded = "2026-11-21T22:19:58"

    private static func clocks(_ report: DeviceReport, _ expected: JSONValue) -> String? {
        for (name, value) in [("fixTime", report.fixTime), ("deviceTime", report.deviceTime)] {
            let wanted = expected[name]?.string
            if let wanted, wanted.hasPrefix(recorded) { continue }
            if value?.rfc3339 != wanted {
                return "\(name) is \(value?.rfc3339 ?? "none"), wanted \(wanted ?? "none")"
            }
        }
        return nil
    }
}

extension Agreement {
    /// The same for our own samples, whose members are named as the command prints them.
    static func difference(_ report: DeviceReport, sample: JSONValue) -> String? {
        let printed = report.json
        for name in ["fixTime", "valid", "outdated"] where printed[name] != sample[name] {
            return "\(name) is \(printed[name]?.text ?? "none"), wanted \(sample[name]?.text ?? "")"
        }
        for name in ["lat", "lon", "altitudeMetres", "speedKnots", "course"] {
            guard let value = printed[name]?.double, let wanted = sample[name]?.double,
                abs(value - wanted) <= degreesOff
            else {
                return "\(name) is \(printed[name]?.text ?? ""), wanted \(sample[name]?.text ?? "")"
            }
        }
        return nil
    }
}
