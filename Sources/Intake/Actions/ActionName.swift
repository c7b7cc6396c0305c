import JSON

/// Every name an action of any kind knows.
///
/// Names of others are kept with the line and ignored. One that is a slip of the finger away from
/// a name of ours is refused: `"conditon":"broken"` would be taken for a seal that is right.
enum ActionName {
    private static let known: Set<String> = Set(
        """
        action alarm announced as authority clean class condition corrects destination device did
        direction driver equipment exercise failedPoints from grossKilograms id lat list lon maker
        member note number passed place programme readInstead reason received replaces role saidBy
        scale seals state status step tier time tractor trailer trip until
        """.split(whereSeparator: \.isWhitespace).map(String.init))
    private static let spellings = known.sorted().map { (name: $0, spelling: Spelling($0)) }
    /// Shorter names are near to too many words to say what was meant.
    private static let lengthMin = 4

    static func check(_ fields: Fields) throws(IntakeRefusal) {
        guard fields.rules.isAtTheDoor else { return }
        for member in fields.members where !known.contains(member.name) {
            guard member.name.count >= lengthMin else { continue }
            let sent = Spelling(member.name)
            guard let meant = spellings.first(where: { sent.isSlip(of: $0.spelling) }) else {
                continue
            }
            throw IntakeRefusal(
                field: fields.place(member.name), sent: "“\(member.name)”",
                wanted: "“\(meant.name)”, if that was meant; a name of your own must be further "
                    + "from it")
        }
    }
}
