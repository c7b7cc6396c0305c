import Devices

/// Messages of a customs lock and of trackers, as they go over the wire.
enum Frames {
    /// A JT701 that is armed at a time of 2026-08-22 (`hhmmss`).
    static func lock(_ status: String, at time: String, serial: String = "7001234567") -> [UInt8] {
        bytes(
            "24\(serial)19110030220826\(time)3232985011656310033187000010e109000000"
                + "00\(status)5f0001000214000000000000000000000000002a")
    }

    /// Inserted, locked, back cap closed; wants an answer.
    static let armed = "20e0"
    /// Cut and unlocked, wants an answer.
    static let cut = "0928"
    /// What the lock waits for after such a message.
    static let acknowledged = Array("(P69,0,42)".utf8)

    static let login = bytes("000f333530303030303030303030303137")
    /// Two records of one moment.
    static let records = bytes(
        "00000000000000480802000001a029ca260801ba4c99d81366b29c008c010e09001f000302ef01714d0142307"
            + "00000000001a029ca260801ba4c99d81366b29c008c010e09001ffc0101fc010000000200002868")

    static func bytes(_ hex: String) -> [UInt8] {
        guard let bytes = Hex.bytes(hex) else { preconditionFailure("no hexadecimal: \(hex)") }
        return bytes
    }
}
