import Devices
import Foundation
import JSON

/// Our own messages of every protocol, made by hand from the formats, with what they must say.
enum Samples {
    struct Sample {
        let spoken: DeviceProtocol
        let why: String
        /// The frame as the decoder gets it, and as it goes over the wire.
        let frame: [UInt8]
        let wire: [UInt8]
        let isDatagram: Bool
        let device: String?
        let positions: [JSONValue]
        let alarms: [String]
        let reply: String?
    }

    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures/devices")
    private static let file = folder.appendingPathComponent("samples.json")

    static let all: [Sample] = read()

    static func of(_ spoken: DeviceProtocol) -> [Sample] {
        all.filter { $0.spoken == spoken && !$0.isDatagram }
    }

    /// Inputs that a fuzzer kept because each led somewhere that no other one did.
    static func corpus(of spoken: DeviceProtocol) -> [[UInt8]] {
        let file = folder.appendingPathComponent("corpus/\(spoken.rawValue).hex")
        let lines = FileManager.default.contents(atPath: file.path) ?? Data()
        return String(decoding: lines, as: UTF8.self).split(separator: "\n")
            .compactMap { Hex.bytes($0) }
    }

    private static func read() -> [Sample] {
        guard let data = FileManager.default.contents(atPath: file.path),
            let cases = (try? JSONValue(parsing: Array(data), limits: .document))?.array
        else { preconditionFailure("Fixtures/devices/samples.json is part of the project") }
        return cases.map { value in
            let frame = Hex.bytes(value["hex"]?.string ?? "") ?? []
            return Sample(
                spoken: DeviceProtocol(name: value["protocol"]?.string ?? "") ?? .osmAnd,
                why: value["why"]?.string ?? "", frame: frame,
                wire: value["wire"]?.string.flatMap { Hex.bytes($0) } ?? frame,
                isDatagram: value["datagram"]?.bool ?? false, device: value["device"]?.string,
                positions: value["positions"]?.array ?? [],
                alarms: value["alarms"]?.array?.compactMap(\.string) ?? [],
                reply: value["reply"]?.string)
        }
    }
}
