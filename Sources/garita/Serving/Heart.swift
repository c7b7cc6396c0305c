import Runtime
import ServiceLifecycle

/// Lets time pass in the node's ledger while the lane is quiet.
struct Heart {
    /// Twice as often as silence is looked for, so that a quiet lane is noticed in time.
    static let beatEvery = Duration.seconds(5)

    let node: Node

    func run() async {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            do { try await node.beat() } catch is NodeRefusal {
                // The pulse has told it, once.
            } catch { Terminal.complain("the node cannot read its ledger: \(error)") }
            try? await cancelWhenGracefulShutdown {  // a sleep cut short is the way to stop
                try await Task.sleep(for: Self.beatEvery)
            }
        }
    }
}
