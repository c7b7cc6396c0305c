import Model
import Views

/// A short verdict: a sign, a word and a colour that say the same.
struct Chip {
    enum Tone: String { case good, warn, bad, calm }

    let tone: Tone
    let icon: Icon?
    let text: String

    var html: HTML {
        "<span class=\"chip \(tone.rawValue)\">\(icon?.html ?? .none)\(text)</span>"
    }

    static func revoked(_ look: Look) -> Chip {
        Chip(tone: .bad, icon: .cross, text: look.words.revoked)
    }

    /// What to do with the load now; a fallen clearance is said beside it, not instead of it.
    static func channel(of row: TripRow, _ look: Look) -> HTML {
        let now = CrossingAnswer(row).channel.map { Chip.channel($0, look) }
        guard row.revoked == nil else {
            let examine = Chip(tone: .bad, icon: .eye, text: look.words.examine)
            return "\(Chip.revoked(look).html) \((now ?? examine).html)"
        }
        return (now ?? Chip(tone: .calm, icon: nil, text: look.words.undecided)).html
    }

    static func channel(_ channel: Channel, _ look: Look) -> Chip {
        let text = channel.name(in: look.language)
        return switch channel {
        case .releaseTrustedLane, .release: Chip(tone: .good, icon: .check, text: text)
        case .documentReview, .nonIntrusiveScan, .canine: Chip(tone: .warn, icon: .eye, text: text)
        case .physicalExam, .hold: Chip(tone: .bad, icon: .hold, text: text)
        }
    }

    static func custody(_ state: CustodyAccount.State, _ look: Look) -> Chip {
        let text = state.name(in: look.language)
        return switch state {
        case .intact: Chip(tone: .good, icon: .seal, text: text)
        case .healed: Chip(tone: .good, icon: .check, text: text)
        case .suspect: Chip(tone: .warn, icon: .alert, text: text)
        case .broken: Chip(tone: .bad, icon: .cross, text: text)
        }
    }

    static func severity(_ severity: Finding.Severity, _ look: Look) -> Chip {
        let text = severity.name(in: look.language)
        return switch severity {
        case .notice: Chip(tone: .calm, icon: .eye, text: text)
        case .warning: Chip(tone: .warn, icon: .alert, text: text)
        case .alarm: Chip(tone: .bad, icon: .alert, text: text)
        }
    }
}
