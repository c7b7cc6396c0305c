import Engine
import Model

/// What the lane answered, in the words of a story; every figure is a second of the story.
enum Answer {
    static func text(_ effect: Effect) -> String {
        switch effect {
        case .found(let finding):
            let known = Ground.second(of: finding.known), at = Ground.second(of: finding.at)
            return "\(known) \(finding.severity.rawValue) \(finding.kind.rawValue) of \(at)"
        case .withdrawn(let finding):
            return "withdrawn \(finding.kind.rawValue) of \(Ground.second(of: finding.at))"
        case .record(.decided(let decision), on: _):
            let reasons = decision.reasons.map(\.code.rawValue).joined(separator: " ")
            let at = Ground.second(of: decision.at)
            return "\(at) decision \(decision.number) \(decision.channel.rawValue) \(reasons)"
        case .record(.revoked(let revocation), on: _):
            let at = Ground.second(of: revocation.at)
            let broke = Ground.second(of: revocation.brokeAt)
            return "\(at) revoked \(revocation.decision) \(revocation.cause.code) of \(broke)"
        case .record(let event, on: _):
            return "recorded \(event.kind)"
        }
    }
}
