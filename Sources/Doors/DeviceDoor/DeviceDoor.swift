package import Devices
import NIOCore

/// Listens to trackers and electronic locks, each protocol on a port of its own.
package struct DeviceDoor: Sendable {
    /// A port that is open.
    package struct Opened: Hashable, Sendable {
        package let spoken: DeviceProtocol
        package let transport: DevicePort.Transport
        package let number: Int
    }

    /// A port that could not be opened.
    package struct Shut: Error, Sendable {
        package let port: DevicePort
        package let cause: any Error
    }

    package let meter: DeviceMeter
    /// Shared with whoever else lets devices in: they are written down here.
    package var strangers: Strangers { desk.strangers }
    private let ports: [DevicePort]
    private let host: String
    private let desk: Desk
    private let save: @Sendable ([Stranger]) -> Void

    /// `save` is told of all unknown devices whenever they changed, at most once in `savedEvery`.
    package init(
        _ ports: [DevicePort], host: String, gate: DeviceGate,
        limits: DeviceDoorLimits = DeviceDoorLimits(), meter: DeviceMeter = DeviceMeter(),
        strangers: [Stranger] = [], save: @escaping @Sendable ([Stranger]) -> Void = { _ in }
    ) {
        self.ports = ports
        self.host = host
        self.meter = meter
        self.save = save
        desk = Desk(
            gate: gate, limits: limits, meter: meter,
            strangers: Strangers(strangers, most: limits.strangersMax), crowd: Crowd(limits))
    }

    /// Listens until the task is cancelled. What was acknowledged until then is durable; who was
    /// not answered tells it again.
    @concurrent package func run(
        opened: @escaping @Sendable ([Opened]) -> Void = { _ in }
    ) async throws {
        var lines: [Line] = []
        do {
            for port in ports { lines += try await bind(port) }
        } catch {
            for line in lines { await line.close() }
            throw error
        }
        opened(lines.map(\.opened))
        try await withThrowingTaskGroup { group in
            for line in lines { group.addTask { try await keepOpen(line) } }
            group.addTask { await saveNowAndThen() }
            try await group.waitForAll()
        }
    }

    /// Datagrams come to the port that the connections have, also where the system chose it.
    private func bind(_ port: DevicePort) async throws(Shut) -> [Line] {
        var lines: [Line] = []
        var number = port.number
        do {
            for transport in port.transports {
                let line = try await bind(port.spoken, transport, number)
                number = line.opened.number
                lines.append(line)
            }
        } catch {
            for line in lines { await line.close() }
            throw Shut(port: port, cause: error)
        }
        return lines
    }

    private func bind(
        _ spoken: DeviceProtocol, _ transport: DevicePort.Transport, _ number: Int
    ) async throws -> Line {
        switch transport {
        case .tcp:
            let listener = StreamListener(spoken: spoken, desk: desk)
            return .stream(listener, try await listener.bind(host: host, port: number))
        case .udp:
            let listener = DatagramListener(spoken: spoken, desk: desk)
            return .datagram(listener, try await listener.bind(host: host, port: number))
        }
    }

    /// Long enough for a flood to ebb, short enough that no device is told to be silent for it.
    private static let reopenedAfter = Duration.seconds(1)

    /// The system may refuse a port more connections; that must not be the end of it.
    private func keepOpen(_ first: Line) async throws {
        let port = first.opened
        var line: Line? = first
        while !Task.isCancelled {
            try await line?.serve()
            guard !Task.isCancelled else { return }
            try await Task.sleep(for: Self.reopenedAfter)
            // What fails now is tried again.
            line = try? await bind(port.spoken, port.transport, port.number)
        }
    }

    /// An operator who waits beside the truck sees the new device before the engine is warm.
    private static let savedEvery = Duration.seconds(2)

    private func saveNowAndThen() async {
        while !Task.isCancelled {
            try? await Task.sleep(for: Self.savedEvery)  // a sleep cut short is the way to stop
            if let changed = desk.strangers.takeChanged() { save(changed) }
        }
    }
}
