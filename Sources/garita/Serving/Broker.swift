import Foundation
import MQTTDoor
import TLSLine

/// The broker that an operator named, and the file that lets us in.
struct Broker: Sendable {
    let address: BrokerAddress
    let passwordFile: String?
    let trustFile: String?

    var trust: TLSTrust { trustFile.map { .file($0) } ?? .system }

    /// Asked for at every connection, so that a new password needs no restart.
    func password() throws(MQTTDoor.NoPassword) -> [UInt8]? {
        guard let passwordFile else { return nil }
        let text: Data
        do { text = try WholeFile.read(passwordFile) } catch {
            let why = (error as? GiveUp)?.sentence ?? "cannot read \(passwordFile)"
            throw MQTTDoor.NoPassword(advice: why)
        }
        let line = text.prefix { $0 != 10 && $0 != 13 }
        guard (1...65_535).contains(line.count) else {
            throw MQTTDoor.NoPassword(
                advice: "\(passwordFile) holds no password; wanted it on the first line")
        }
        return Array(line)
    }
}
