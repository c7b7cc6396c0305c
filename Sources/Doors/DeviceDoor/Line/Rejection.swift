import Devices

/// What a protocol has for saying that a device is not welcome; most have nothing, and are closed.
enum Rejection {
    static func bytes(_ spoken: DeviceProtocol) -> [UInt8]? {
        switch spoken {
        // The one byte after the login, as the vendor defines it.
        case .teltonika: [0]
        case .osmAnd:
            Array("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".utf8)
        case .jt600, .jt808, .queclink, .eseal, .gt06, .h02, .gps103, .tk103, .meitrack, .suntech,
            .nmea, .mqtt:
            nil
        }
    }
}
