import DeviceDoor
import Devices
import MQTTDoor
import Model
import Synchronization
import TLSLine

/// An MQTT door that listens to a broker for as long as a test talks to it.
struct OpenQueue {
    let meter: DeviceMeter
    let strangers: Strangers
    let link: MQTTDoor.Link
    let heard: Heard

    /// What the operator was told.
    final class Heard: Sendable {
        private let lines = Mutex<[String]>([])
        var all: [String] { lines.withLock { $0 } }
        func add(_ line: String) { lines.withLock { $0.append(line) } }
    }

    /// A broker that is gone is tried again at once, so that a test need not wait.
    static var limits: MQTTLimits {
        var limits = MQTTLimits()
        limits.pauseFirst = .milliseconds(20)
        limits.pauseMax = .milliseconds(100)
        limits.triesMax = 1
        return limits
    }

    static func with<Result: Sendable>(
        _ address: String, _ gate: DeviceGate, limits: MQTTLimits = Self.limits,
        trusting trust: TLSTrust = .system, password: String? = nil,
        _ body: (OpenQueue) async throws -> Result
    ) async throws -> Result {
        let heard = Heard(), strangers = Strangers([], most: 10)
        let logged = DeviceGate(
            enrolment: gate.enrolment, keep: gate.keep, now: gate.now, log: { heard.add($0) })
        let door = MQTTDoor(
            try BrokerAddress(address), client: "garita-test", trusting: trust,
            password: { () in password.map { Array($0.utf8) } }, gate: logged, limits: limits,
            meter: DeviceMeter(), strangers: strangers, tell: { heard.add($0) })
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await door.run() }
            let result = try await body(
                OpenQueue(
                    meter: door.meter, strangers: strangers, link: door.link, heard: heard))
            group.cancelAll()
            return result
        }
    }

    /// Comes back once it is so; the test's own time limit ends what never is.
    func comes(_ isSo: (Self) -> Bool) async throws {
        while !isSo(self) { try await Task.sleep(for: .milliseconds(5)) }
    }

    var count: DeviceFigures.Count { meter.figures[.mqtt] }
}
