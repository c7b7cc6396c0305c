import JSON

/// The names of an action that may be left out and yet turn its meaning.
///
/// Names of others are kept with the line and ignored. One that is a slip of the finger away from
/// one of these, on a line that does not have it, is refused: `"conditon":"broken"` would be taken
/// for a seal that is right. What an action must have is missed anyhow.
enum ActionName {
    private static let telling = [
        "alarm", "authority", "condition", "failedPoints", "readInstead", "replaces", "role",
    ].map { (name: $0, spelling: Spelling($0)) }

    static func check(_ fields: Fields) throws(IntakeRefusal) {
        guard fields.rules.isAtTheDoor else { return }
        for member in fields.members {
            let sent = Spelling(member.name)
            for (name, spelling) in telling where fields[name] == nil && sent.isSlip(of: spelling) {
                throw IntakeRefusal(
                    field: fields.place(member.name), sent: "“\(member.name)”",
                    wanted:
                        "“\(name)”, if that was meant; a name of your own must be further from it")
            }
        }
    }
}
