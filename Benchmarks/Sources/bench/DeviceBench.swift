import Devices
import Foundation
import JSON

/// Frames of trackers and locks, from the bytes on the wire through framing to reports.
///
/// The frames are the public vectors when `GARITA_DATA` has them, which is what the rates of other
/// servers were measured on, otherwise our own samples.
struct DeviceBench {
    /// Decoder rates of a Java server on the same vectors, messages a CPU second.
    private static let anchors: [DeviceProtocol: Double] = [
        .jt808: 484_000, .jt600: 158_000, .teltonika: 22_000, .queclink: 92_000, .gt06: 208_000,
        .h02: 205_000, .gps103: 145_000, .suntech: 263_000,
    ]
    /// Long enough for the clock, short enough for all protocols together.
    private static let messages = 200_000

    private let frames: [DeviceProtocol: [[UInt8]]]

    init() throws {
        let root = ProcessInfo.processInfo.environment["GARITA_DATA"] ?? "../shared/data"
        var frames: [DeviceProtocol: [[UInt8]]] = [:]
        let own = try Self.read("Fixtures/devices/samples.json")
        for spoken in DeviceProtocol.allCases {
            let path = "\(root)/custody/device-vectors/\(spoken.rawValue).json"
            let given = FileManager.default.fileExists(atPath: path) ? try Self.read(path) : own
            let cases = given.filter {
                DeviceProtocol(name: $0["protocol"]?.string ?? "") == spoken
            }
            frames[spoken] = (cases.isEmpty ? own : cases)
                .filter { DeviceProtocol(name: $0["protocol"]?.string ?? "") == spoken }
                .compactMap { value in
                    value["hex"]?.string.flatMap { Hex.bytes($0) }
                        ?? value["text"]?.string.map { Array($0.utf8) }
                }
        }
        self.frames = frames
    }

    private static func read(_ path: String) throws -> [JSONValue] {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        return try JSONValue(parsing: Array(data), limits: .document).array ?? []
    }

    func decoding() -> [Figure] {
        DeviceProtocol.allCases.map { spoken in
            let frames = frames[spoken] ?? []
            let rounds = max(1, Self.messages / max(frames.count, 1))
            var best = Double.infinity, reports = 0
            for _ in 0..<Sizes.rounds {
                var decoder = spoken.decoder()
                reports = 0
                best = min(
                    best,
                    Clock.cpuSeconds {
                        for _ in 0..<rounds {
                            for frame in frames {
                                do throws(FrameFlaw) {
                                    reports += try decoder.decode(frame, at: nil).reports.count
                                } catch { continue }
                            }
                        }
                    })
            }
            return Figure(
                name: "decoding of \(spoken.rawValue)", count: rounds * frames.count,
                unit: "messages", seconds: best, result: "\(reports) reports",
                wanted: Self.anchors[spoken])
        }
    }

    /// The whole way for the two protocols that the issue names: bytes, frames, reports, answers.
    func hearing() -> [Figure] {
        [DeviceProtocol.jt808, .teltonika].map { spoken in
            let stream = Self.wires(spoken).flatMap { $0 }
            let frames = Self.wires(spoken).count
            let rounds = max(1, Self.messages / max(frames, 1))
            var best = Double.infinity, heard = 0
            for _ in 0..<Sizes.rounds {
                var session = DeviceSession(spoken)
                heard = 0
                best = min(
                    best,
                    Clock.cpuSeconds {
                        for _ in 0..<rounds {
                            session.append(stream)
                            while case .heard = session.next(at: nil) { heard += 1 }
                        }
                    })
            }
            return Figure(
                name: "hearing of \(spoken.rawValue), framing included", count: rounds * frames,
                unit: "messages", seconds: best, result: "\(heard) heard",
                wanted: Self.anchors[spoken])
        }
    }

    private static func wires(_ spoken: DeviceProtocol) -> [[UInt8]] {
        let cases = (try? read("Fixtures/devices/samples.json")) ?? []
        return cases.filter {
            $0["protocol"]?.string == spoken.rawValue && $0["datagram"] == nil
                && $0["positions"]?.array?.isEmpty == false
        }.compactMap { value in
            (value["wire"] ?? value["hex"])?.string.flatMap { Hex.bytes($0) }
        }
    }
}
