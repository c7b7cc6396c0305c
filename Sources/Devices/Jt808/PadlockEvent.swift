/// What the padlocks G-300 and G-316 number as events (vendor's table, as wialon.com gives it).
enum PadlockEvent {
    static func alarm(_ event: Int) -> DeviceAlarm? {
        switch event {
        case 0x000B, 0x000C: .illegalCard
        case 0x000D, 0x000E: .refusedOutsideArea
        case 0x000F: .unlockAlarm
        case 0x0010: .tampering
        case 0x0011: .sealCut
        case 0x0012, 0x0017: .lowBattery
        case 0x0013: .wrongPin
        case 0x0018: .motorFault
        default: nil
        }
    }
}
