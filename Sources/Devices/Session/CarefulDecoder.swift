import Model

/// Lets no impossible place or time pass, whatever the protocol: bytes that were not changed on the
/// way can still come from a device that has lost its mind.
struct CarefulDecoder: DeviceDecoder {
    private var decoder: any DeviceDecoder

    init(_ decoder: any DeviceDecoder) { self.decoder = decoder }

    mutating func decode(_ frame: [UInt8], at now: Instant?) throws(FrameFlaw) -> Reception {
        var reception = try decoder.decode(frame, at: now)
        for index in reception.reports.indices {
            Self.check(&reception.reports[index])
        }
        return reception
    }

    private static func check(_ report: inout DeviceReport) {
        report.fixTime = possible(report.fixTime)
        report.deviceTime = possible(report.deviceTime)
        guard let north = report.latitude, let east = report.longitude,
            abs(north) <= 90, abs(east) <= 180
        else {
            guard report.latitude != nil || report.longitude != nil else { return }
            report.latitude = nil
            report.longitude = nil
            report.isValid = false
            report.isOutdated = true
            return
        }
    }

    /// From 1970 to the end of the year 9999, which RFC 3339 can spell.
    private static func possible(_ instant: Instant?) -> Instant? {
        guard let instant, instant.milliseconds >= 0,
            instant.milliseconds < 253_402_300_800_000
        else { return nil }
        return instant
    }
}
