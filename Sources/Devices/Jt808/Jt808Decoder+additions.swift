extension Jt808Decoder {
    /// Type, length, value until the end; a value cut short ends the reading, not the report.
    mutating func readAdditions(
        _ reader: inout ByteReader, into report: inout DeviceReport
    ) throws(FrameFlaw) {
        while reader.left > 2 {
            let type = try reader.u8(), length = try reader.u8()
            guard length <= reader.left else { return }
            var value = try reader.part(length)
            // A vendor's value of another length than its document says is left unread.
            do throws(FrameFlaw) { try read(type, &value, into: &report) } catch { continue }
        }
    }

    private mutating func read(
        _ type: Int, _ value: inout ByteReader, into report: inout DeviceReport
    ) throws(FrameFlaw) {
        switch type {
        case 0x0B: try readLockCommand(&value, into: &report)
        case 0x31: report.satellites = try value.u8()
        case 0x60: try readLockEvent(&value, into: &report)
        case 0x63: try readCompanions(&value, into: &report)
        case 0xD4: report.batteryPercent = try value.u8()
        case 0xD5: try readLockStates(&value, into: &report)
        case 0xDA: try readStringState(&value, into: &report)
        case 0xE4: if value.left == 2 { try value.skip(1); report.batteryPercent = try value.u8() }
        case 0xEB: try readExtensions(&value, into: &report)
        default: return
        }
    }

    /// What was ordered, by which card or password, and what came of it.
    private func readLockCommand(
        _ value: inout ByteReader, into report: inout DeviceReport
    ) throws(FrameFlaw) {
        let length = value.left
        report.lockWords.command = try value.u8()
        if length == 5 || length == 6 { report.lockWords.card = String(try value.u32()) }
        // The password itself is nobody's business: it goes into no report.
        if length >= 7 { try value.skip(6) }
        if length % 2 == 0, value.left > 0 { report.lockWords.unlockVerification = try value.u8() }
    }

    private func readLockEvent(
        _ value: inout ByteReader, into report: inout DeviceReport
    ) throws(FrameFlaw) {
        let event = try value.u16()
        report.lockWords.event = event
        if (0x0061...0x0066).contains(event), value.left >= 14 {
            try value.skip(6)
            report.lockWords.card = Text(try value.take(8)).string
        }
        report.raise(PadlockEvent.alarm(event))
        if event <= 0x0002 { report.lockWords.stringInserted = event != 0x0001 }
    }

    private func readCompanions(
        _ value: inout ByteReader, into report: inout DeviceReport
    ) throws(FrameFlaw) {
        while value.left >= 11 {
            let id = try value.hex(6), millivolts = try value.u16()
            let isSealed = try value.u8() == 0x31
            try value.skip(2)
            report.lockWords.companions.append(
                CompanionLock(id: id, isSealed: isSealed, batteryMillivolts: millivolts))
        }
    }

    private func readLockStates(
        _ value: inout ByteReader, into report: inout DeviceReport
    ) throws(FrameFlaw) {
        // A Wi-Fi list has the same type; its text begins with printed hexadecimal digits.
        let count = try value.u8()
        guard value.left == count * 13 else { return }
        for _ in 0..<count {
            let id = try value.hex(5)
            try value.skip(6)
            // Bit 5: unlocked.
            let isSealed = try value.u16() & 0x20 == 0
            report.lockWords.companions.append(
                CompanionLock(id: id, isSealed: isSealed, batteryMillivolts: nil))
        }
    }

    /// The count of cuts only rises. A rise between two reports is a cut, even when the alarm's own
    /// report was lost.
    private mutating func readStringState(
        _ value: inout ByteReader, into report: inout DeviceReport
    ) throws(FrameFlaw) {
        let cuts = try value.u16(), state = try value.u8()
        report.lockWords.stringCuts = cuts
        report.lockWords.stringInserted = state & 1 != 0
        report.lockWords.backCapClosed = state & 1 << 3 == 0
        if let known = stringCuts, cuts > known { report.raise(.sealCut) }
        stringCuts = cuts
    }

    /// Length, type, value inside one addition. Its bits are turned: a zero is the alarm.
    private func readExtensions(
        _ value: inout ByteReader, into report: inout DeviceReport
    ) throws(FrameFlaw) {
        while value.left >= 4 {
            let length = try value.u16()
            guard length >= 2, length <= value.left else { return }
            var part = try value.part(length)
            switch try part.u16() {
            case 0x0089 where part.left == 4:
                let word = try part.u32()
                if word & 1 == 0 { report.raise(.powerOff) }
                if word & 1 << 12 == 0 { report.raise(.removing) }
            case 0x00A8 where part.left == 1:
                report.batteryPercent = try part.u8()
            default: continue
            }
        }
    }
}
