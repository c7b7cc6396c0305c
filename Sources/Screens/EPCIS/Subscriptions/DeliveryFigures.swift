import HTTPDoor
import Webhooks

/// What became of deliveries since the node started, and how subscriptions stand.
package struct DeliveryFigures: Hashable, Sendable {
    var taken = 0
    var events = 0
    var failed: [String: Int] = [:]
    var pauses = 0
    var active = 0
    var paused = 0
    /// Facts of the ledger that the furthest behind of the streams was not told of yet.
    var behind: UInt64 = 0

    /// In the order of the text.
    static let failures = ["status", "refused", "unreachable", "tls", "garbled", "late"]

    mutating func fail(_ outcome: PostingOutcome) {
        guard let name = Self.name(of: outcome) else { return }
        failed[name, default: 0] += 1
    }

    private static func name(of outcome: PostingOutcome) -> String? {
        switch outcome {
        case .answered: "status"
        case .refused: "refused"
        case .unreachable: "unreachable"
        case .noTLS: "tls"
        case .garbled: "garbled"
        case .late: "late"
        case .broken: nil
        }
    }

    /// Prometheus text format 0.0.4.
    package var metricText: String {
        var out = MetricText()
        let subscriptions = "garita_webhook_subscriptions"
        out.family(subscriptions, "EPCIS subscriptions by state.", "gauge")
        out.sample("\(subscriptions){state=\"active\"}", Double(active))
        out.sample("\(subscriptions){state=\"paused\"}", Double(paused))
        out.counter("garita_webhook_deliveries_total", "Deliveries that were taken.", taken)
        out.counter("garita_webhook_events_total", "Events in them.", events)
        let failures = "garita_webhook_failures_total"
        out.family(failures, "Deliveries that were not taken, by cause.", "counter")
        for name in Self.failures {
            out.sample("\(failures){cause=\"\(name)\"}", Double(failed[name, default: 0]))
        }
        out.counter("garita_webhook_pauses_total", "Subscriptions given up.", pauses)
        out.gauge(
            "garita_webhook_facts_behind", "Facts not yet looked at for the last stream.",
            Double(behind))
        return out.text
    }
}
