extension H02Decoder {
    /// Decimal digits: device, time, date, latitude, battery, longitude with flags, speed, course.
    func binary(_ frame: [UInt8]) throws(FrameFlaw) -> Reception {
        var reader = ByteReader(frame, from: 1)
        var reception = Reception("binary", from: try reader.hex(5))
        var report = DeviceReport()
        let hour = try reader.bcd(1), minute = try reader.bcd(1), second = try reader.bcd(1)
        let day = try reader.bcd(1), month = try reader.bcd(1), year = try reader.bcd(1)
        report.setTime(DeviceClock.instant(ofCentury: year, month, day, hour, minute, second))
        let north = DecimalPlace.degrees(try reader.bcd(4))
        report.batteryPercent = Self.percent(try reader.u8())
        let digits = try reader.bcd(4), last = try reader.u8()
        let east = DecimalPlace.degrees(digits * 10 + (last >> 4))
        // Bit 1 good fix, bit 2 north, bit 3 east.
        report.isValid = last & 2 != 0
        report.latitude = last & 4 != 0 ? north : -north
        report.longitude = last & 8 != 0 ? east : -east
        let motion = try reader.bcd(3)
        report.speedKnots = Double(motion / 1_000)
        report.courseDegrees = Double(motion % 1_000)
        tellStatus(try reader.u32(), &report)
        reception.reports = [report]
        return reception
    }

    /// Six steps, or a percentage written in decimal digits.
    private static func percent(_ level: Int) -> Int? {
        switch level {
        case 0: nil
        case 1...3: (level - 1) * 10
        case 4...6: (level - 1) * 20
        case 0x10...0x99: (level >> 4) * 10 + level & 0x0F
        default: nil
        }
    }
}
