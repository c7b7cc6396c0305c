import EPCIS
import Webhooks

/// What an operator decided about bringing events to receivers.
struct WebhookSettings: Sendable {
    var named = NamedHosts()
    /// A file of certificates that are trusted beside the system's.
    var trusted: String?
    var seconds = WebhookClient.Limits().wholeSeconds
    var patience = DeliveryPatience()

    func client() -> WebhookClient {
        var limits = WebhookClient.Limits()
        limits.wholeSeconds = seconds
        return WebhookClient(named: named, trusted: trusted, limits: limits)
    }
}
