extension Jt600Decoder {
    /// The format of the trackers: records of one kind, without any status word of a lock.
    func short(_ frame: [UInt8]) throws(FrameFlaw) -> Reception {
        var reader = ByteReader(frame, from: 1, to: frame.count - 1)
        let device = try Self.device(&reader)
        let type = try reader.u8() >> 4
        var reception = Reception("binary \(type)", from: device)
        var records = try reader.part(min(try reader.u16(), reader.left))
        let tail: Int? = [1: 10, 2: 10, 3: 11][type]
        guard let tail else {
            reception.isKnown = false
            return reception
        }
        while records.left >= Self.placeLength + tail {
            var report = try place(&records)
            var rest = try records.part(tail)
            try readTail(&rest, type: type, into: &report)
            reception.reports.append(report)
        }
        return reception
    }

    /// Six of time, four of latitude, five of longitude, one each of speed and course.
    private static let placeLength = 17

    private func readTail(
        _ reader: inout ByteReader, type: Int, into report: inout DeviceReport
    ) throws(FrameFlaw) {
        switch type {
        case 1:
            report.satellites = try reader.u8()
            try reader.skip(2)
            report.altitudeMetres = Double(try reader.u16())
        case 2:
            // Fuel, high byte.
            try reader.skip(1)
            try readStates(&reader, into: &report)
        default:
            // Three fuels of 12 bits and 20 bits of odometer, then a status nobody documents.
            return
        }
    }

    private func readStates(
        _ reader: inout ByteReader, into report: inout DeviceReport
    ) throws(FrameFlaw) {
        let inputs = try reader.u8(), warnings = try reader.u8(), driving = try reader.u8()
        report.ignition = inputs & 1 != 0
        report.lockWords.doorOpen = inputs & 1 << 6 != 0
        if warnings & 1 << 2 != 0 { report.raise(.sos) }
        if warnings & (1 << 3 | 1 << 4) != 0 { report.raise(.gpsAntennaCut) }
        if warnings & 1 << 4 != 0 { report.raise(.overspeed) }
        if driving & 1 << 2 != 0 { report.raise(.fatigue) }
        if driving & 1 << 3 != 0 { report.raise(.tow) }
    }
}
