import Model
import Views

extension [Reason] {
    /// Why a channel was chosen, in words; a figure or a name stands behind its reason.
    func sentence(in language: Language) -> String {
        map { reason in
            let name = reason.code.name(in: language)
            guard !reason.detail.isEmpty else { return name }
            // A suspicion is recorded under the finding's code, which is no word for a person.
            let kind = Finding.Kind(rawValue: reason.detail)?.name(in: language)
            return "\(name) (\(kind ?? reason.detail))"
        }.joined(separator: ", ")
    }
}
