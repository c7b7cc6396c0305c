import JSON
import Model

/// An object of a manifest.
struct JSONPlace {
    let value: JSONValue
    let path: String
    let places: JSONPlaces

    private func path(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    /// Absent and null are the same.
    private func member(_ name: String) -> JSONValue? {
        value[name].flatMap { $0 == .null ? nil : $0 }
    }

    func flaw(_ name: String, _ wanted: String) { places.note(path(name), member(name), wanted) }

    func text(_ name: String, _ wanted: String, isRequired: Bool = true) -> String? {
        guard let found = member(name) else {
            if isRequired { flaw(name, wanted) }
            return nil
        }
        guard let text = found.string, !text.isEmpty, text.utf8.count <= Self.textMax else {
            flaw(name, "\(wanted), a text of 1 to \(Self.textMax) bytes")
            return nil
        }
        return text
    }

    /// A line of a form; what is longer belongs in a document.
    private static let textMax = 200

    func id<Subject>(
        _ name: String, _ wanted: String, isRequired: Bool = true
    ) -> Identifier<Subject>? {
        guard let text = text(name, wanted, isRequired: isRequired) else { return nil }
        do throws(IdentifierFlaw) { return try Identifier(text) } catch {
            flaw(name, "\(wanted), but \(error.advice)")
            return nil
        }
    }

    func instant(_ name: String) -> Instant? {
        let wanted = "a time with a zone, as in 2026-01-05T14:00:00Z"
        guard let text = text(name, wanted, isRequired: false) else { return nil }
        guard let instant = try? Instant(rfc3339: text) else {
            flaw(name, wanted)
            return nil
        }
        return instant
    }

    func word<Word: RawRepresentable & CaseIterable>(
        _ name: String, _ type: Word.Type
    ) -> Word? where Word.RawValue == String {
        let wanted = "one of " + Word.allCases.map(\.rawValue).joined(separator: ", ")
        guard let text = text(name, wanted) else { return nil }
        guard let word = Word(rawValue: text) else {
            flaw(name, wanted)
            return nil
        }
        return word
    }

    func number(_ name: String, _ wanted: String) -> Double? {
        guard let found = member(name) else { return nil }
        guard let number = found.double, number >= 0 else {
            flaw(name, wanted)
            return nil
        }
        return number
    }

    func object(_ name: String, isRequired: Bool = true) -> JSONPlace? {
        guard let found = member(name) else {
            if isRequired { flaw(name, "an object") }
            return nil
        }
        guard found.members != nil else {
            flaw(name, "an object")
            return nil
        }
        return JSONPlace(value: found, path: path(name), places: places)
    }

    func objects(_ name: String, most: Int) -> [JSONPlace] {
        guard let found = member(name) else { return [] }
        guard let list = found.array, list.count <= most,
            list.allSatisfy({ $0.members != nil })
        else {
            flaw(name, "a list of at most \(most) objects")
            return []
        }
        return list.enumerated().map { number, value in
            JSONPlace(value: value, path: "\(path(name))[\(number)]", places: places)
        }
    }

    func bool(_ name: String) -> Bool {
        guard let found = member(name) else { return false }
        if found.bool == nil { flaw(name, "true or false") }
        return found.bool ?? false
    }

    /// Names that the schema does not have are mistyped ones: a seal under `seal` would be lost.
    func demandOnly(_ names: [String]) {
        for member in value.members ?? [] where !names.contains(member.name) {
            places.note(
                path(member.name), member.value,
                "no such name; there are \(names.joined(separator: ", "))")
        }
    }
}
