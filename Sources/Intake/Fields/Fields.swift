import JSON
import Model

/// The members of one object, asked for by name; every answer that is not there or not right
/// becomes a refusal naming the field.
struct Fields {
    let members: [JSONMember]
    /// The path to this object, empty for the statement itself.
    let path: String
    let rules: IntakeRules

    init(_ value: JSONValue, path: String = "", rules: IntakeRules) throws(IntakeRefusal) {
        guard let members = value.members else {
            throw IntakeRefusal(
                field: path.isEmpty ? nil : path, sent: value.text, wanted: "an object")
        }
        self.members = members
        self.path = path
        self.rules = rules
    }

    /// nil when the name is absent or says null.
    subscript(name: String) -> JSONValue? {
        guard let value = members.first(where: { $0.name == name })?.value, value != .null
        else { return nil }
        return value
    }

    func refusal(_ name: String, _ wanted: String) -> IntakeRefusal {
        IntakeRefusal(field: place(name), sent: self[name]?.text ?? "nothing", wanted: wanted)
    }

    func place(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    func text(_ name: String, _ wanted: String = "a text") throws(IntakeRefusal) -> String {
        guard let text = try optionalText(name, wanted), !text.isEmpty else {
            throw refusal(name, wanted)
        }
        return text
    }

    func optionalText(_ name: String, _ wanted: String = "a text") throws(IntakeRefusal) -> String?
    {
        guard let value = self[name] else { return nil }
        guard let text = value.string else { throw refusal(name, wanted) }
        return text
    }

    func id<Subject>(_ name: String, _ what: String) throws(IntakeRefusal) -> Identifier<Subject> {
        guard let id: Identifier<Subject> = try optionalID(name, what) else {
            throw refusal(name, what)
        }
        return id
    }

    func optionalID<Subject>(
        _ name: String, _ what: String
    ) throws(IntakeRefusal) -> Identifier<Subject>? {
        guard let text = try optionalText(name, what) else { return nil }
        do { return try Identifier(text) } catch {
            throw refusal(name, "\(what); \(error.advice)")
        }
    }

    func bool(_ name: String) throws(IntakeRefusal) -> Bool {
        guard let value = try optionalBool(name) else { throw refusal(name, "true or false") }
        return value
    }

    func optionalBool(_ name: String) throws(IntakeRefusal) -> Bool? {
        guard let value = self[name] else { return nil }
        guard let bool = value.bool else { throw refusal(name, "true or false") }
        return bool
    }

    func number(_ name: String, _ wanted: String) throws(IntakeRefusal) -> Double {
        guard let number = try optionalNumber(name, wanted) else { throw refusal(name, wanted) }
        return number
    }

    func optionalNumber(_ name: String, _ wanted: String) throws(IntakeRefusal) -> Double? {
        guard let value = self[name] else { return nil }
        guard let number = value.double else { throw refusal(name, wanted) }
        return number
    }

    func positive(_ name: String, _ wanted: String) throws(IntakeRefusal) -> Double {
        let number = try number(name, wanted)
        guard number > 0 else { throw refusal(name, wanted) }
        return number
    }

    /// One of the words a type knows.
    func word<Word: RawRepresentable<String>>(
        _ name: String, _ wanted: String
    ) throws(IntakeRefusal) -> Word {
        guard let word: Word = try optionalWord(name, wanted) else { throw refusal(name, wanted) }
        return word
    }

    func optionalWord<Word: RawRepresentable<String>>(
        _ name: String, _ wanted: String
    ) throws(IntakeRefusal) -> Word? {
        guard let text = try optionalText(name, wanted) else { return nil }
        guard let word = Word(rawValue: text) else { throw refusal(name, wanted) }
        return word
    }

    func list(_ name: String, _ wanted: String) throws(IntakeRefusal) -> [JSONValue] {
        guard let list = try optionalList(name, wanted) else { throw refusal(name, wanted) }
        return list
    }

    func optionalList(_ name: String, _ wanted: String) throws(IntakeRefusal) -> [JSONValue]? {
        guard let value = self[name] else { return nil }
        guard let list = value.array else { throw refusal(name, wanted) }
        return list
    }

    func texts(_ name: String, _ wanted: String) throws(IntakeRefusal) -> [String] {
        var texts: [String] = []
        for value in try optionalList(name, wanted) ?? [] {
            guard let text = value.string else { throw refusal(name, wanted) }
            texts.append(text)
        }
        return texts
    }

    func object(_ name: String, _ wanted: String) throws(IntakeRefusal) -> Fields? {
        guard let value = self[name] else { return nil }
        guard value.members != nil else { throw refusal(name, wanted) }
        return try Fields(value, path: place(name), rules: rules)
    }

    /// The objects of a list, each with its own path.
    func objects(_ name: String, _ wanted: String) throws(IntakeRefusal) -> [Fields] {
        var objects: [Fields] = []
        for (number, value) in try (optionalList(name, wanted) ?? []).enumerated() {
            objects.append(try Fields(value, path: "\(place(name))[\(number)]", rules: rules))
        }
        return objects
    }
}
