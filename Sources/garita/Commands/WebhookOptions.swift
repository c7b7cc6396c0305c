import ArgumentParser
import EPCIS
import Foundation
import Webhooks

/// To whom a node brings events, beyond the public internet.
struct WebhookOptions: ParsableArguments {
    @Option(
        name: .customLong("webhook-allow"),
        help: ArgumentHelp(
            "Let EPCIS subscribers name this host though its address is private, or without https; "
                + "may be given again. All others must be public and encrypted.",
            valueName: "host[:port]"))
    var allowed: [String] = []
    @Option(
        name: .customLong("webhook-trust"),
        help: ArgumentHelp(
            "Certificates (PEM) that receivers may have beside those the system trusts.",
            valueName: "file"))
    var trusted: String?
    @Option(
        name: .customLong("webhook-attempts"),
        help: "How often a delivery is tried before its subscription is paused, 1 to 1,000.")
    var attempts = DeliveryPatience.attemptsUsual
    @Option(
        name: .customLong("webhook-seconds"),
        help: "How long a receiver may take to answer, 1 to 60 seconds.")
    var seconds = WebhookClient.Limits().wholeSeconds

    func validate() throws {
        if let wrong = allowed.first(where: { !NamedHosts.isName($0) }) {
            throw ValidationError(
                "--webhook-allow: sent \"\(wrong)\"; wanted a host, or a host and port as "
                    + "receiver.example.com:8443")
        }
        guard (1...1_000).contains(attempts) else {
            throw ValidationError("--webhook-attempts: sent \(attempts); wanted 1 to 1,000")
        }
        guard (1...60).contains(seconds) else {
            throw ValidationError("--webhook-seconds: sent \(seconds); wanted 1 to 60")
        }
        guard let trusted else { return }
        guard let file = FileManager.default.contents(atPath: trusted) else {
            throw ValidationError("--webhook-trust: there is no file \(trusted) to read")
        }
        guard String(decoding: file, as: UTF8.self).contains("-----BEGIN CERTIFICATE-----") else {
            throw ValidationError(
                "--webhook-trust: \(trusted) holds no certificate in PEM, which begins with "
                    + "-----BEGIN CERTIFICATE-----")
        }
    }

    var settings: WebhookSettings {
        WebhookSettings(
            named: NamedHosts(allowed), trusted: trusted, seconds: seconds,
            patience: DeliveryPatience(attemptsMax: attempts))
    }
}
