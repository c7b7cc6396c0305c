import ArgumentParser
import Foundation
import Model
import StandingFiles

/// The moment that a question is about, and the moment up to which one had heard.
struct MomentOptions: ParsableArguments {
    @Option(help: "The day or time asked about; a day counts to its end, in UTC.")
    var on: String?

    @Option(help: "Leave out what was heard later: the answer as it was given then.")
    var known: String?

    func moment(otherwise: Instant? = nil) throws -> Instant {
        try Self.read(on, "--on") ?? otherwise
            ?? Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
    }

    func knownBy() throws -> Instant? { try Self.read(known, "--known") }

    private static func read(_ text: String?, _ name: String) throws -> Instant? {
        guard let text else { return nil }
        guard let moment = StandingMoment.end(text) else {
            throw ValidationError("\(name) was \(text); it wants \(StandingMoment.wanted).")
        }
        return moment
    }
}
