/// The message types of JT/T 808 and of the vendors that extend it.
enum Jt808Message {
    static let terminalAnswer = 0x0001
    static let heartbeat = 0x0002
    static let logout = 0x0003
    static let register = 0x0100
    static let authenticate = 0x0102
    static let attributes = 0x0107
    static let timeRequest = 0x0109
    static let location = 0x0200
    static let locationAnswer = 0x0201
    /// Many locations, or the battery of a device that sleeps: told apart by their length.
    static let batchOrBattery = 0x0210
    static let batch = 0x0704
    static let transparent = 0x0900
    static let acceleration = 0x2070
    /// A small lock's own layout, live and from its memory of dead zones.
    static let lockLocation = 0x5501
    static let lockLocationLater = 0x5502

    static let serverAnswer = 0x8001
    static let registerAnswer = 0x8100
    static let timeAnswer = 0x8109

    static func hasShortSerial(_ type: Int) -> Bool {
        type == lockLocation || type == lockLocationLater
    }
}
