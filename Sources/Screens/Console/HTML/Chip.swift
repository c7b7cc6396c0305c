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

    static func channel(of row: TripRow, _ look: Look) -> Chip {
        if row.revoked != nil { return Chip(tone: .bad, icon: .cross, text: look.words.revoked) }
        guard let channel = row.channel else {
            return Chip(tone: .calm, icon: nil, text: look.words.undecided)
        }
        return .channel(channel, look)
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
