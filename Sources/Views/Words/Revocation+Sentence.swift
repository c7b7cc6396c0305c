import Model

extension Revocation {
    /// Why trust was lost, in the reader's language; nil where the clearance fell to custody, or
    /// the sentence in the ledger is none that this program writes.
    func lostStanding(in language: Language) -> String? {
        guard cause == .standing else { return nil }
        let words = Words(language)
        if sentence == "No programme vouches for this load any more." {
            return words.say(sentence, "Ningún programa responde ya por esta carga.")
        }
        if sentence.hasPrefix(Self.lower) {
            let details = sentence.dropFirst(Self.lower.count).dropLast().split(separator: "; ")
            return words.say(Self.lower, "Certificada por debajo de lo que se autorizó: ")
                + details.map { words.standing(String($0)) }.joined(separator: "; ") + "."
        }
        var told: [String] = []
        for part in sentence.dropLast().split(separator: "; ") {
            guard let (code, rest) = Self.code(of: String(part)) else { return nil }
            told.append("\(code.name(in: language)): \(words.standing(rest))")
        }
        return told.joined(separator: "; ") + "."
    }

    private static func code(of part: String) -> (Reason.Code, String)? {
        for (begin, code) in beginnings where part.hasPrefix(begin) {
            return (code, String(part.dropFirst(begin.count)))
        }
        return nil
    }

    private static let lower = "Certified lower than it was cleared on: "

    private static let beginnings: [(String, Reason.Code)] = [
        ("Not in good standing: ", .standingLost), ("Driver's card not good: ", .cardLost),
        ("Denied party: ", .deniedParty),
    ]
}
