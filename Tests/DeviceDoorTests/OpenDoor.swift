import DeviceDoor
import Devices
import Model
import NIOCore
import NIOPosix
import Synchronization
import Testing

/// A device door on free ports of this machine, open for as long as a test talks to it.
struct OpenDoor {
    let meter: DeviceMeter
    let ports: [DeviceDoor.Opened]
    let strangers: StrangerList

    /// What the door would have written down.
    final class StrangerList: Sendable {
        private let list = Mutex<[Stranger]>([])
        var all: [Stranger] { list.withLock { $0 } }
        func set(_ new: [Stranger]) { list.withLock { $0 = new } }
    }

    static func with<Result: Sendable>(
        _ ports: [String], _ gate: DeviceGate, limits: DeviceDoorLimits = DeviceDoorLimits(),
        _ body: (OpenDoor) async throws -> Result
    ) async throws -> Result {
        let list = StrangerList()
        let door = DeviceDoor(
            try ports.map { try DevicePort($0) }, host: "127.0.0.1", gate: gate, limits: limits,
            save: { list.set($0) })
        let (opened, out) = AsyncStream.makeStream(of: [DeviceDoor.Opened].self)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await door.run { out.yield($0) } }
            var bound = opened.makeAsyncIterator()
            let ports = try #require(await bound.next())
            let result = try await body(OpenDoor(meter: door.meter, ports: ports, strangers: list))
            group.cancelAll()
            while let end = await group.nextResult() {
                if case .failure(let error) = end, !(error is CancellationError) { throw error }
            }
            return result
        }
    }

    func port(_ transport: DevicePort.Transport = .tcp) throws -> Int {
        try #require(ports.first { $0.transport == transport }).number
    }

    /// Talks over a connection of its own.
    func connect<Result: Sendable>(
        _ body: (Wire) async throws -> Result
    ) async throws -> Result {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: try port()) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                        wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            let (answers, out) = AsyncStream.makeStream(of: ByteBuffer.self)
            return try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    // A reset is a way to hang up.
                    do { for try await more in inbound { out.yield(more) } } catch is IOError {}
                    out.finish()
                }
                let wire = Wire(inbound: answers, outbound: outbound)
                let result = try await body(wire)
                group.cancelAll()
                return result
            }
        }
    }

    /// Comes back once the door has counted it; the test's own time limit ends what never does.
    func counted(_ isDone: (DeviceFigures) -> Bool) async {
        while !isDone(meter.figures) { await Task.yield() }
    }
}

/// A device's end of a connection.
struct Wire {
    let inbound: AsyncStream<ByteBuffer>
    let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>

    func send(_ bytes: some Sequence<UInt8>) async throws {
        try await outbound.write(ByteBuffer(bytes: bytes))
    }

    /// At least so many bytes of answers; fewer when the door hangs up.
    func answer(_ count: Int) async -> [UInt8] {
        var bytes: [UInt8] = []
        for await more in inbound {
            bytes += more.readableBytesView
            if bytes.count >= count { break }
        }
        return bytes
    }

    /// Everything until the door hangs up.
    func rest() async -> [UInt8] { await answer(.max) }
}
