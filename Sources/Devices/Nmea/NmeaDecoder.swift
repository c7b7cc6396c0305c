package import Model

/// Plain NMEA 0183 from a receiver behind a modem: `RMC` says when and where, a `GGA` of the same
/// second before it says how high. Other sentences are named and not read.
package struct NmeaDecoder: DeviceDecoder {
    /// What a `GGA` said that an `RMC` does not.
    private struct Height {
        let time: [UInt8]
        let metres: Double
        let satellites: Int?
        let quality: Int
    }

    private var height: Height?

    package init() {}

    package mutating func decode(
        _ frame: [UInt8], at now: Instant?
    ) throws(FrameFlaw) -> Reception {
        guard let dollar = frame.firstIndex(of: UInt8(ascii: "$")) else {
            return Reception("name", from: try NmeaName.alone(frame))
        }
        let sentence = try NmeaSentence(frame, from: dollar)
        let before = try NmeaName.before(frame[..<dollar])
        let told = try NmeaName.told(by: sentence)
        var reception = Reception(sentence.address.string, from: told ?? before)
        if sentence.isKind("RMC") {
            reception.reports = [try report(sentence, at: now)]
        } else if sentence.isKind("GGA") {
            try sentence.demandSum()
            height = Height(
                time: Array(sentence[1].bytes), metres: sentence[9].double ?? 0,
                satellites: sentence[7].int, quality: sentence[6].int ?? 0)
        } else {
            reception.isKnown = reception.device != nil
        }
        return reception
    }

    private func report(
        _ sentence: NmeaSentence, at now: Instant?
    ) throws(FrameFlaw) -> DeviceReport {
        try sentence.demandSum()
        var report = DeviceReport()
        report.setTime(
            try NmeaMoment.instant(date: sentence[9], time: sentence[1], now: now))
        report.isValid = try isValid(sentence)
        report.isMocked = sentence[12] == "S" || sentence[12] == "M"
        try readPlace(sentence, into: &report)
        report.speedKnots = sentence[7].double ?? 0
        report.courseDegrees = sentence[8].double ?? 0
        add(height, of: sentence[1], to: &report)
        return report
    }

    /// The mode, where the sentence has one, says more: `E` is reckoned from the last fix, `N` is
    /// none.
    private func isValid(_ sentence: NmeaSentence) throws(FrameFlaw) -> Bool {
        guard sentence[2] == "A" || sentence[2] == "V" else {
            throw .field("validity", sent: sentence[2].string)
        }
        return sentence[2] == "A" && !(sentence[12] == "E") && !(sentence[12] == "N")
    }

    /// A receiver without a fix leaves the place out, or repeats the last one as not valid.
    private func readPlace(
        _ sentence: NmeaSentence, into report: inout DeviceReport
    ) throws(FrameFlaw) {
        guard !sentence[3].isEmpty, !sentence[5].isEmpty else {
            report.isValid = false
            report.isOutdated = true
            return
        }
        report.latitude = try degrees(sentence[3], sentence[4], "N", "S", "latitude")
        report.longitude = try degrees(sentence[5], sentence[6], "E", "W", "longitude")
    }

    private func degrees(
        _ text: Text, _ side: Text, _ plus: StaticString, _ minus: StaticString, _ name: String
    ) throws(FrameFlaw) -> Double {
        guard let value = text.degreesAndMinutes, side == plus || side == minus,
            let whole = text.double, whole.truncatingRemainder(dividingBy: 100) < 60
        else { throw .field(name, sent: text.string + " " + side.string) }
        return side == plus ? value : -value
    }

    /// Quality 0 is no fix, 7 entered by hand, 8 a simulator.
    private func add(_ height: Height?, of time: Text, to report: inout DeviceReport) {
        guard let height, height.time.elementsEqual(time.bytes) else { return }
        report.altitudeMetres = height.metres
        report.satellites = height.satellites
        if height.quality == 0 { report.isValid = false }
        if height.quality == 7 || height.quality == 8 { report.isMocked = true }
    }
}
