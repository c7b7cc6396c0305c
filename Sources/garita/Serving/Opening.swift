import Dispatch
import Front
import Model
import Runtime
import ServiceLifecycle

/// Reads the ledger while the port is open already, lets senders in, keeps time, and closes the
/// node when nobody is left inside.
struct Opening: Service {
    let threshold: Threshold
    let ports: AsyncStream<Int>
    let makeStation: @Sendable () throws -> Station
    let opened: @Sendable (Int) -> Void

    func run() async throws {
        guard let station = try await read() else { return }
        do { try await work(station) } catch {
            try await station.close()
            throw error
        }
        try await station.close()
    }

    private func work(_ station: Station) async throws {
        try await station.begin()
        await station.furnish()
        threshold.open(station.front)
        await cancelWhenGracefulShutdown {
            for await port in ports { opened(port) }
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            if let entrance = station.entrance { group.addTask { try await entrance.run() } }
            group.addTask { await Heart(node: station.node).run() }
            // The heart rests when the process is asked to stop; a port that is taken stops all.
            try await group.next()
            group.cancelAll()
        }
    }

    /// Nil when the process is asked to stop before the ledger is read: nothing was taken, and
    /// nobody waits for the rest of it.
    private func read() async throws -> Station? {
        let (stations, out) = AsyncThrowingStream<Station, any Error>.makeStream()
        // Minutes of work on a thread of its own: those of everything asynchronous are few.
        DispatchQueue.global(qos: .userInitiated).async {
            do { out.yield(try makeStation()) } catch { return out.finish(throwing: error) }
            out.finish()
        }
        return try await cancelWhenGracefulShutdown {
            for try await station in stations { return station }
            return nil
        }
    }
}
