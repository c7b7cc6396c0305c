import Screening
import Simulation

/// One way in which a clerk, another alphabet or somebody with something to hide writes a name.
enum Alteration: String, CaseIterable {
    case order, replaced, missing, doubled, swapped, initial, added, title, sound, cyrillic, joined
    case form, article
    /// Two letters wrong: told apart from the rest, since it is as far as another name may be.
    case twoLetters

    static func all(for kind: NameKind) -> [Alteration] {
        allCases.filter { way in
            switch way {
            case .order, .initial, .added, .title, .cyrillic: kind == .person
            case .form, .article: kind == .organization
            case .replaced, .missing, .doubled, .swapped, .sound, .joined: true
            case .twoLetters: false
            }
        }
    }

    func applied(
        to words: [String], _ form: String, _ chance: inout Chance
    ) -> String {
        var words = words
        let rarest = words.indices.dropLast(form.isEmpty ? 0 : 1).last ?? 0
        switch self {
        case .order: return "\(words.last ?? ""), \(words.dropLast().joined(separator: " "))"
        case .replaced, .missing, .doubled, .swapped:
            words[rarest] = edited(words[rarest], &chance)
        case .twoLetters:
            words[rarest] = Alteration.replaced.edited(words[rarest], &chance)
            words[rarest] = Alteration.missing.edited(words[rarest], &chance)
        case .initial: words[0] = String(words[0].prefix(1)) + "."
        case .added: words.insert(chance.pick(["Omarin", "Teodor", "Ilsabet"]), at: 1)
        case .title: words.insert(chance.pick(["Dr.", "Sheikh", "General"]), at: 0)
        case .sound: words[rarest] = Self.respelled(words[rarest])
        case .cyrillic: words = words.map(Self.cyrillic)
        case .joined: return words.dropLast().joined() + (words.last ?? "") + " " + form
        case .form: return words.joined(separator: " ") + " " + (form == "Ltd" ? "Limited" : "")
        case .article: words.insert("The", at: 0)
        }
        return (words + [form]).joined(separator: " ")
    }

    /// Behind the first letter, which people get right most often.
    private func edited(_ word: String, _ chance: inout Chance) -> String {
        var letters = Array(word)
        guard letters.count > 2 else { return word }
        let place = chance.whole(1...letters.count - 2)
        switch self {
        case .replaced: letters[place] = chance.pick(Array("aeiourstlnmdk"))
        case .missing: letters.remove(at: place)
        case .doubled: letters.insert(letters[place], at: place)
        case .swapped, .order, .initial, .added, .title, .sound, .cyrillic, .joined, .form,
            .article, .twoLetters:
            letters.swapAt(place, place + 1)
        }
        return String(letters)
    }

    private static func respelled(_ word: String) -> String {
        var word = word
        for (from, to) in [("kh", "h"), ("sh", "sch"), ("v", "w"), ("ou", "u"), ("i", "y")]
        where word.contains(from) {
            word = word.split(separator: from, omittingEmptySubsequences: false)
                .joined(separator: to)
            break
        }
        return word
    }

    private static let letters: [(String, String)] = [
        ("kh", "х"), ("sh", "ш"), ("zh", "ж"), ("ch", "ч"), ("ou", "у"), ("a", "а"), ("b", "б"),
        ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"), ("j", "дж"),
        ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("r", "р"),
        ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("w", "в"), ("y", "й"), ("z", "з"),
    ]

    private static func cyrillic(_ word: String) -> String {
        var rest = word.lowercased()[...], written = ""
        while !rest.isEmpty {
            let sign = letters.first { rest.hasPrefix($0.0) }
            written += sign?.1 ?? String(rest.prefix(1))
            rest = rest.dropFirst(sign?.0.count ?? 1)
        }
        return written
    }
}
