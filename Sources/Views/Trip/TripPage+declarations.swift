package import Model

extension TripPage {
    /// An entry of the story for those who see everything: which declaration was filed, since several
    /// of one load, and corrections of one, would else look alike.
    package func sentence(of entry: TimelineEntry, in language: Language) -> String {
        let sentence = entry.event.sentence(in: language)
        guard let filed = declarations.first(where: { $0.index == entry.index }) else {
            return sentence
        }
        let name = filed.id.isEmpty ? "" : ", \(filed.id)"
        let words = Words(language)
        return sentence + name + (filed.isReplaced ? " (\(words.replaced))" : "")
    }
}
