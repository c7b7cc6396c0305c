import Engine
import Ledger
import Model

/// What a dossier proves, told once nothing in it was found untrue.
struct SoundDossier {
    private let dossier: Dossier
    /// How many checkpoints that the reader held before were found to be of the same history.
    private let compared: Int

    init(_ dossier: Dossier, compared: Int) {
        self.dossier = dossier
        self.compared = compared
    }

    var text: String {
        """
        SOUND  trip \(dossier.cover.trip): \(Count.of(dossier.cover.facts, "fact")), none missing, none changed; \
        \(kept)\(dossier.cover.withheld) withheld.
          ledger      \(dossier.cover.origin)
          checkpoint  \(checkpoint)
          signed      \(signed)
          checkpoints \(dossier.earlier.count + 1), each a growth of the one before\(agreement)
          handed out  \(disclosure)\(erased)
        Facts after that are in no dossier made then; compare a newer checkpoint with --checkpoint.
        """
    }

    private var kept: String {
        let count = dossier.cover.kept
        return count == 0 ? "" : "\(count) more from before it was declared; "
    }

    private var agreement: String {
        compared == 0 ? "" : "; \(compared) of them as you hold \(compared == 1 ? "it" : "them")"
    }

    private var checkpoint: String {
        guard let note = try? SignedNote(dossier.checkpoint),  // read once already, as sound
            let checkpoint = try? Checkpoint(note.text)
        else { return "unreadable" }
        return "covers the ledger's first \(checkpoint.size) facts, root \(checkpoint.root.base64)"
    }

    /// A ledger's signature carries no time. What it covers was received before it was made.
    private var signed: String {
        dossier.exhibits.last.map {
            "at or after \($0.label.received), when its last fact here was received; a checkpoint "
                + "names no time"
        } ?? "at a time it does not name"
    }

    /// A line of its own where the trip was erased: that its facts show nothing has a reason.
    private var erased: String {
        for exhibit in dossier.exhibits {
            guard let payload = exhibit.entry.opening?.payload,
                // nil: of another kind, or not of our writing, which is no matter of soundness
                case .erased(let erasure)? = try? Record.event(.erased, from: Array(payload))
            else { continue }
            let when = "\n  erased      \(erasure.at.rfc3339) by \(erasure.by)"
            return "\(when), \(erasure.facts) facts: \(erasure.reason)"
        }
        return ""
    }

    private var disclosure: String {
        guard let payload = dossier.exhibits.last?.entry.opening?.payload,
            case .disclosed(let disclosure)? = try? Record.event(.disclosed, from: Array(payload))
        else { return "withheld" }  // nil: its payload was taken out of this copy
        return "\(disclosure.at.rfc3339) to \(disclosure.to), for \(disclosure.purpose)"
    }
}
