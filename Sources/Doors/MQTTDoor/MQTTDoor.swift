package import DeviceDoor
import Devices
import NIOCore
import NIOPosix
import Synchronization
package import TLSLine

/// Hears devices by way of an MQTT broker: each message becomes what the device would have said at
/// a port of its own, and is acknowledged once it is on disk.
package struct MQTTDoor: Sendable {
    /// Whether the broker has let us in, for the metrics.
    package final class Link: Sendable {
        private let state = Mutex(false)

        package var isUp: Bool { state.withLock { $0 } }
        fileprivate func set(_ isUp: Bool) { state.withLock { $0 = isUp } }
    }

    package let link = Link()
    package var meter: DeviceMeter { desk.meter }
    private let desk: QueueDesk
    private let client: String
    private let password: @Sendable () throws(NoPassword) -> [UInt8]?
    private let tell: @Sendable (String) -> Void

    /// A file that should hold a password and does not.
    package struct NoPassword: Error, Sendable {
        package let advice: String

        package init(advice: String) { self.advice = advice }
    }

    /// `client` names our session at the broker and must stay the same over restarts. The password
    /// is asked for at each connection, so that a new one needs no restart. `tell` is for the
    /// operator: the state of the connection, when it changes.
    package init(
        _ address: BrokerAddress, client: String, trusting trust: TLSTrust = .system,
        password: @escaping @Sendable () throws(NoPassword) -> [UInt8]? = { () in nil },
        gate: DeviceGate, limits: MQTTLimits = MQTTLimits(),
        meter: DeviceMeter = DeviceMeter(), strangers: Strangers,
        tell: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        desk = QueueDesk(
            address: address, trust: trust, gate: gate, limits: limits, meter: meter,
            strangers: strangers)
        self.client = client
        self.password = password
        self.tell = tell
    }

    /// Listens, and comes back when the broker is lost, until the task is cancelled.
    @concurrent package func run() async {
        var pauses = Pauses(desk.limits), last: String?
        while !Task.isCancelled {
            let begin = ContinuousClock.now
            let (why, wasUp) = await talk()
            guard !Task.isCancelled else { return }
            // Said once, not at each of many vain tries.
            if wasUp || why != last { tell("MQTT broker \(desk.address): \(why)") }
            last = why
            let pause = pauses.next(afterTalkOf: begin.duration(to: .now))
            do { try await Task.sleep(for: pause) } catch { return }
        }
    }

    /// Why it ended, and whether the broker had let us in.
    private func talk() async -> (why: String, wasUp: Bool) {
        do {
            let talk = BrokerTalk(desk: desk, hello: try hello()) { [desk, link, tell] how in
                // A broker that grants twice has let us in once.
                guard !link.isUp else { return }
                link.set(true)
                desk.meter.opened(.mqtt)
                tell("MQTT broker \(desk.address): \(how)")
            }
            try await talk.run()
        } catch {
            let wasUp = link.isUp
            if wasUp { desk.meter.closed() }
            link.set(false)
            return (Self.sentence(error), wasUp)
        }
    }

    private func hello() throws(BrokerLoss) -> [UInt8] {
        let secret: [UInt8]?
        do throws(NoPassword) { secret = try password() } catch {
            throw .noPassword(error.advice)
        }
        return SubscriberPacket.connect(
            client: client, user: desk.address.user, password: secret,
            keepAliveSeconds: desk.limits.keepAliveSeconds)
    }

    private static func sentence(_ error: any Error) -> String {
        switch error {
        case let loss as BrokerLoss: loss.sentence
        case is NIOConnectionError: "nobody answers there; it is tried again and again"
        case let fault as IOError: "the connection broke: \(fault)"
        default: "the connection broke: \(error)"
        }
    }
}
