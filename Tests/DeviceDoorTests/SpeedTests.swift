import DeviceDoor
import Devices
import Foundation
import Glibc
import Model
import Testing

struct SpeedTests {
    private static let wanted =
        ProcessInfo.processInfo.environment["GARITA_DEVICE_MESSAGES"].flatMap { Int($0) } ?? 0

    /// One message a second of these locks, at most from 13:30 to the node's clock.
    private static let perLockMax = 2_000

    // A fleet's reports after a radio outage would keep a cut waiting for minutes.
    // By hand, since a busy machine tells nothing: GARITA_DEVICE_MESSAGES=16000.
    @Test(
        .enabled(if: wanted > 0, "set GARITA_DEVICE_MESSAGES to a number"),
        .timeLimit(.minutes(5)))
    func aBurstIsRecordedAndItsCutFound() async throws {
        let locks = (Self.wanted + Self.perLockMax - 1) / Self.perLockMax
        let names = (0..<locks).map { ("\(7_001_000_000 + $0)", "GPS-\($0)") }
        let lane = try await SmallNode(devices: names.map(\.1))
        var roll = DeviceRoll()
        for (identity, device) in names {
            try DeviceRoll.of(.jt600, [identity: device]).entries.forEach { try roll.enrol($0) }
        }
        try await OpenDoor.with(["Jt600=0/tcp"], lane.gate(roll)) { door in
            let begin = ContinuousClock.now, used = Self.processorSeconds()
            try await withThrowingTaskGroup { group in
                for (identity, _) in names {
                    group.addTask { try await Self.talk(as: identity, to: door) }
                }
                try await group.waitForAll()
            }
            let cut = names[0].0
            try await door.connect { wire in
                try await wire.send(Frames.lock(Frames.cut, at: "140509", serial: cut))
                _ = await wire.answer(10)
            }
            #expect(await lane.finds { $0.cause.kind == .sealBroken } != nil)
            let seconds = (ContinuousClock.now - begin) / .seconds(1)
            let sent = locks * Self.perLockMax + 1
            #expect(door.meter.figures[.jt600].recorded == sent)
            print(
                "\(sent) messages of \(locks) locks, each answered, to the finding:",
                "\(Int(Double(sent) / seconds))/s,",
                "\(Int(Double(sent) / (Self.processorSeconds() - used)))/s of processor,",
                "both ends of the wire counted")
        }
        try await lane.close()
    }

    /// Sends all and reads the answers meanwhile, as a lock does that empties its memory.
    private static func talk(as identity: String, to door: OpenDoor) async throws {
        try await door.connect { wire in
            for start in stride(from: 0, to: perLockMax, by: 100) {
                let burst = (start..<start + 100).flatMap { second in
                    Frames.lock(Frames.armed, at: time(second), serial: identity)
                }
                try await wire.send(burst)
                _ = await wire.answer(1_000)
            }
        }
    }

    private static func time(_ second: Int) -> String {
        let all = 13 * 3_600 + 31 * 60 + second
        return [all / 3_600, all / 60 % 60, all % 60].map { String(100 + $0).suffix(2) }.joined()
    }

    private static func processorSeconds() -> Double {
        var usage = rusage()
        guard unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return 0 }
        func seconds(_ time: timeval) -> Double {
            Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
        }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }
}
