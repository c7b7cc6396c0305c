import Model

/// What took a seal's place.
extension Words {
    package var sealChanges: String { say("Seals changed", "Cambios de sello") }

    package func sentence(_ change: SealChange) -> String {
        let new = change.new.map(\.mark.description).joined(separator: ", ")
        let old = change.old.joined(separator: ", ")
        let why = change.reason.map { "; " + $0 } ?? say("; no reason given", "; sin motivo")
        return new + say(" for ", " por ") + (old.isEmpty ? "?" : old)
            + say(", by ", ", por ") + change.by.description + why
            + say(" (fact \(change.index))", " (hecho \(change.index))")
    }
}
