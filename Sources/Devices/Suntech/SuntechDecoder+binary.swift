extension SuntechDecoder {
    func binary(_ frame: [UInt8]) throws(FrameFlaw) -> Reception {
        var reader = ByteReader(frame, from: 3)
        return frame[0] >= 0x80 ? try universal(&reader, frame[0]) : try travel(&reader, frame[0])
    }

    /// The universal format in binary: a mask says which fields follow; this order is the mask's.
    private func universal(
        _ reader: inout ByteReader, _ type: UInt8
    ) throws(FrameFlaw) -> Reception {
        var reception = Reception("0x" + Hex.text([type]), from: try reader.hex(5))
        let mask = try reader.u24()
        func has(_ bit: Int) -> Bool { mask & 1 << bit != 0 }
        var report = DeviceReport()
        // Model, firmware, live or stored.
        if has(1) { try reader.skip(1) }
        if has(2) { try reader.skip(3) }
        if has(3) { report.isLate = try reader.u8() == 0 }
        guard has(4), has(5) else {
            reception.isKnown = false
            return reception
        }
        report.setTime(
            DeviceClock.instant(
                ofCentury: try reader.u8(), try reader.u8(), try reader.u8(), try reader.u8(),
                try reader.u8(), try reader.u8()))
        // Cell, country, network, area, signal.
        for (bit, width) in [(6, 4), (7, 2), (8, 2), (9, 2), (10, 1)] where has(bit) {
            try reader.skip(width)
        }
        if has(11) { report.latitude = try Self.degrees(&reader) }
        if has(12) { report.longitude = try Self.degrees(&reader) }
        if has(13) {
            report.speedKnots = Speed.knots(kilometresAnHour: Double(try reader.u16()) / 100)
        }
        if has(14) { report.courseDegrees = Double(try reader.u16()) / 100 }
        if has(15) { report.satellites = try reader.u8() }
        if has(16) { report.isValid = try reader.u8() == 1 }
        reception.reports = [report]
        return reception
    }

    /// A millionth of a degree; the topmost bit is the sign.
    private static func degrees(_ reader: inout ByteReader) throws(FrameFlaw) -> Double {
        let bits = try reader.u32()
        let value = Double(bits & 0x7FFF_FFFF) / 1_000_000
        return bits & 0x8000_0000 == 0 ? value : -value
    }

    /// The travel report of Brazilian models. Whole degrees in a byte, six decimals in digits; the
    /// signs, the fix and the satellites share one byte. The speed is taken as it stands in the one
    /// public example.
    private func travel(_ reader: inout ByteReader, _ type: UInt8) throws(FrameFlaw) -> Reception {
        var reception = Reception("travel \(type)", from: try reader.hex(5))
        // Model, mask, version.
        try reader.skip(4)
        var report = DeviceReport()
        report.setTime(
            DeviceClock.instant(
                ofCentury: try reader.u8(), try reader.u8(), try reader.u8(), try reader.u8(),
                try reader.u8(), try reader.u8()))
        try reader.skip(3)
        let north = Double(try reader.u8()) + Double(try reader.bcd(3)) / 1_000_000
        let east = Double(try reader.u8()) + Double(try reader.bcd(3)) / 1_000_000
        report.speedKnots = Double(try reader.u16()) + Double(try reader.bcd(1)) / 100
        report.courseDegrees = Double(try reader.u16()) + Double(try reader.bcd(1)) / 100
        let flags = try reader.u8()
        report.latitude = flags & 0x80 != 0 ? -north : north
        report.longitude = flags & 0x40 != 0 ? -east : east
        report.isValid = flags & 0x20 != 0
        report.satellites = flags & 0x1F
        reception.reports = [report]
        return reception
    }
}
