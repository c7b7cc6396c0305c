package import Hummingbird
import JSON

/// The door for statements over HTTP, and the three pages a machine reads: is it alive, is it
/// ready, how is it doing.
package struct HTTPDoor: Sendable {
    package let meter: Meter
    private let events: EventsDoor
    private let isReady: @Sendable () async -> Readiness
    private let metrics: @Sendable () async -> String

    /// `metrics` is the node's own figures in Prometheus text; the door adds its own. `now` only
    /// measures how long senders take.
    package init(
        gatehouse: Gatehouse, limits: DoorLimits = .standard, meter: Meter = Meter(),
        isReady: @escaping @Sendable () async -> Readiness = { .ready },
        metrics: @escaping @Sendable () async -> String = { "" },
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        let limiter = RateLimiter(perSecond: limits.linesPerSecond, atOnce: limits.linesAtOnce)
        self.meter = meter
        self.isReady = isReady
        self.metrics = metrics
        events = EventsDoor(
            gatehouse: gatehouse, limits: limits, limiter: limiter, meter: meter, now: now)
    }

    package enum Readiness: Hashable, Sendable {
        case ready
        /// Starting, catching up or shutting down, in words for an operator.
        case notYet(String)
    }

    package func open(on router: Router<DoorContext>) {
        router.post("/v1/events") { [events] request, context in
            try await events.receive(request, from: context.caller)
        }
        router.get("/health") { _, _ in Response.alive }
        router.get("/ready") { [isReady] _, _ in
            switch await isReady() {
            case .ready: Response.json(["status": "ready"])
            case .notYet(let why): Response.notReady(why)
            }
        }
        router.get("/metrics") { [meter, metrics] _, _ in
            Response.text(meter.text + (await metrics()), type: "text/plain; version=0.0.4")
        }
    }
}
