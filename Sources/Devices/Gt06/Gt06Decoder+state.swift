extension Gt06Decoder {
    /// State, battery in six steps, radio, alarm and language, as in the last bytes of an alarm;
    /// the newer form has the device's number of the fence behind them.
    func alarm(
        _ reader: inout ByteReader, _ tail: Gt06Message.AlarmTail
    ) throws(FrameFlaw) -> DeviceReport {
        guard reader.left >= Self.fixLength else { return .withoutFix() }
        var report = try fix(&reader)
        guard reader.left > 0 else { return report }
        let length = try reader.u8()
        // Some firmware counts the byte of the length itself, some does not: the one is right
        // whose rest has the size of a state. Newer firmware adds more, and does not count it.
        let counts = length > 0 && reader.left - (length - 1) == tail.length
        let cells = counts ? length - 1 : length
        guard reader.left >= cells + 4 else { return report }
        try reader.skip(cells)
        try readState(&reader, &report)
        report.batteryPercent = Self.percent(try reader.u8())
        try reader.skip(1)
        report.raise(Self.alarm(try reader.u8()))
        return report
    }

    /// Six steps, or already percent.
    private static func percent(_ level: Int) -> Int? {
        switch level {
        case 0...6: level * 100 / 6
        case 7...100: level
        default: nil
        }
    }

    /// Bit 1 ignition, bits 3 to 5 a first kind of alarm.
    private func readState(
        _ reader: inout ByteReader, _ report: inout DeviceReport
    ) throws(FrameFlaw) {
        let state = try reader.u8()
        report.ignition = state & 1 << 1 != 0
        switch state >> 3 & 0x07 {
        case 1: report.raise(.vibration)
        case 2: report.raise(.powerCut)
        case 3: report.raise(.lowBattery)
        case 4: report.raise(.sos)
        case 6: report.raise(.fenceEntered)
        case 7: report.raise(.removing)
        default: return
        }
    }

    /// A heartbeat or a state without a place. Only the plain heartbeats begin with the state.
    func status(_ reader: inout ByteReader, _ type: Int) throws(FrameFlaw) -> DeviceReport {
        var report = DeviceReport.withoutFix()
        guard type == 0x13 || type == 0x23, reader.left >= 3 else {
            if type == 0xA5 { try readAlarmTail(&reader, &report) }
            return report
        }
        try readState(&reader, &report)
        report.batteryPercent = Self.percent(try reader.u8())
        return report
    }

    /// Alarms without a fix end as those with one do: state, battery, radio, alarm, language.
    private func readAlarmTail(
        _ reader: inout ByteReader, _ report: inout DeviceReport
    ) throws(FrameFlaw) {
        guard reader.left >= 5 else { return }
        try reader.skip(reader.left - 5)
        try readState(&reader, &report)
        report.batteryPercent = Self.percent(try reader.u8())
        try reader.skip(1)
        report.raise(Self.alarm(try reader.u8()))
    }

    /// The maker's table of alarms.
    private static func alarm(_ code: Int) -> DeviceAlarm? {
        switch code {
        case 0x01: .sos
        case 0x02: .powerCut
        case 0x03: .vibration
        case 0x04: .fenceEntered
        case 0x05: .fenceLeft
        case 0x06: .overspeed
        case 0x09: .tow
        case 0x0E, 0x0F, 0x19: .lowBattery
        case 0x10: .simChanged
        case 0x11, 0x15: .powerOff
        case 0x13: .tampering
        case 0x14: .door
        case 0x17: .falseCellTower
        case 0x18: .backCoverOpened
        case 0x23, 0x2C: .accident
        case 0x29: .hardAcceleration
        case 0x2A, 0x2B: .hardCornering
        case 0x30: .hardBraking
        default: nil
        }
    }

    /// An answer to a command: a length that fits the text after its four bytes of flags.
    func isText(_ reader: inout ByteReader) throws(FrameFlaw) -> Bool {
        let length = try reader.u8()
        return length >= 4 && length <= reader.left
            && (reader.left - length == 0 || reader.left - length == 2)
    }

    /// Small facts of the device, numbered; the door is one of them, with its moment.
    func information(_ reader: inout ByteReader) throws(FrameFlaw) -> DeviceReport {
        var report = DeviceReport.withoutFix()
        guard try reader.u8() == 0x05, reader.left >= 7 else { return report }
        report.deviceTime = try Self.moment(&reader)
        report.lockWords.doorOpen = try reader.u8() & 1 != 0
        return report
    }
}
