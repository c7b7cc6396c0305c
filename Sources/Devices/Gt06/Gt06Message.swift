/// What the types of GT06 and its many descendants carry.
enum Gt06Message {
    enum Content {
        /// Time, fix and speed; the number is how many bytes stand before them.
        case fix(before: Int)
        /// A fix that is followed by cells, the device's state and an alarm.
        case alarm(tail: AlarmTail)
        /// A moment of the device's clock and no fix.
        case moment
        /// The state of the device, without a moment.
        case status
        case login
        case time
        case text
        case information
        case media
        case satellites
        case fields
        case epoch
        case decimalMoment
        case question
    }

    /// State, battery, radio, alarm and language; the long one adds a fence's number.
    enum AlarmTail {
        case short, long

        var length: Int { self == .short ? 5 : 6 }
    }

    static func content(_ type: Int) -> Content? {
        switch type {
        case 0x01: .login
        case 0x10, 0x11, 0x12, 0x1A, 0x1E, 0x1F, 0x22, 0x31, 0x36, 0x37, 0x38, 0xA0, 0xA2:
            .fix(before: 0)
        case 0x34: .fix(before: 4)
        case 0x16, 0x26, 0x27: .alarm(tail: .short)
        case 0xA4: .alarm(tail: .long)
        case 0x18, 0x24, 0x28, 0x2C, 0x8C, 0xA1: .moment
        case 0x13, 0x23, 0x9B, 0xA3, 0xA5: .status
        case 0x15, 0x21: .text
        case 0x94: .information
        case 0x95: .media
        case 0x32: .satellites
        case 0x70: .fields
        case 0x8A: .time
        case 0xF2: .epoch
        case 0x69, 0xF3: .decimalMoment
        case 0x17, 0x2A: .question
        default: nil
        }
    }

    /// What the device waits for an answer to; without it it resends or hangs up.
    static func wantsAnswer(_ type: Int) -> Bool {
        [0x01, 0x13, 0x16, 0x23, 0x26, 0x27, 0x94, 0x95, 0xA3, 0xA4, 0xA5, 0xF2].contains(type)
    }
}
