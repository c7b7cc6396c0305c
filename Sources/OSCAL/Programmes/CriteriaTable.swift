/// A programme's criteria, read from texts that a person can check against their sources.
///
/// A line without indent is an area. Two blanks: number, obligation, confidence, sources and the
/// members it is known for (`?`: likely). Four blanks: the criterion in our words, or a note
/// behind `!`.
struct CriteriaTable: Sendable {
    struct Source: Hashable, Sendable {
        let letter: Character
        let title: String
    }

    /// Under a heading of its own, which not every programme has.
    struct Chapter: Sendable {
        let title: String?
        let areas: [CriteriaArea]

        init(_ title: String?, _ text: String) {
            self.title = title
            areas = CriteriaTable.areas(text)
        }
    }

    let chapters: [Chapter]
    let sources: [Source]
    let entities: [Entity]
    let remarks: String

    private static func areas(_ text: String) -> [CriteriaArea] {
        var areas: [CriteriaArea] = []
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            switch line.prefix(while: { $0 == " " }).count {
            case 0:
                let title = words.dropFirst().joined(separator: " ")
                areas.append(CriteriaArea(number: String(words[0]), title: title))
            case 2: areas[areas.count - 1].criteria.append(criterion(words))
            default: add(words, to: &areas[areas.count - 1].criteria)
            }
        }
        return areas
    }

    private static func criterion(_ words: [Substring]) -> Criterion {
        guard words.count == 5, let obligation = Criterion.Obligation(rawValue: String(words[1])),
            let confidence = Criterion.Confidence(rawValue: String(words[2]))
        else { preconditionFailure("a criterion's line has five words: \(words)") }
        var entities: [String: Criterion.Applies] = [:]
        for word in words[4].split(separator: ",") {
            entities[String(word.filter { $0 != "?" })] = word.last == "?" ? .likely : .confirmed
        }
        return Criterion(
            number: String(words[0]), obligation: obligation, confidence: confidence,
            sources: String(words[3]), entities: entities)
    }

    private static func add(_ words: [Substring], to criteria: inout [Criterion]) {
        let last = criteria.count - 1
        if words[0] == "!" {
            criteria[last].notes.append(words.dropFirst().joined(separator: " "))
        } else if let note = criteria[last].notes.popLast() {
            criteria[last].notes.append(([note] + words.map(String.init)).joined(separator: " "))
        } else {
            let text = criteria[last].text
            let more = words.joined(separator: " ")
            criteria[last].text = text.isEmpty ? more : text + " " + more
        }
    }
}
