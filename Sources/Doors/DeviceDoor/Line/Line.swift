import Devices
import NIOCore

/// A port that is bound, of either transport.
enum Line: Sendable {
    case stream(StreamListener, StreamListener.Server)
    case datagram(DatagramListener, DatagramListener.Server)

    private var channel: any Channel {
        switch self {
        case .stream(_, let server): server.channel
        case .datagram(_, let server): server.channel
        }
    }

    var opened: DeviceDoor.Opened {
        let number = channel.localAddress?.port ?? 0
        return switch self {
        case .stream(let listener, _):
            DeviceDoor.Opened(spoken: listener.spoken, transport: .tcp, number: number)
        case .datagram(let listener, _):
            DeviceDoor.Opened(spoken: listener.spoken, transport: .udp, number: number)
        }
    }

    func serve() async throws {
        switch self {
        case .stream(let listener, let server): try await listener.serve(server)
        case .datagram(let listener, let server): try await listener.serve(server)
        }
    }

    /// For a port that was opened in vain, because another could not be.
    func close() async {
        switch self {
        case .stream(_, let server): try? await server.executeThenClose { _ in }
        case .datagram(_, let server): try? await server.executeThenClose { _, _ in }
        }
    }
}
