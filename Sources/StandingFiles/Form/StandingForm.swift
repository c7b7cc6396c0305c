import JSON
import Model
import Standing

/// One object of a file: reads its fields by name and refuses the ones nobody knows.
struct StandingForm {
    let path: String
    private let value: JSONValue

    init(
        _ value: JSONValue, at path: String = "", fields: [String]
    ) throws(StandingFlaw) {
        let known = fields.joined(separator: ", ")
        guard let members = value.members else {
            throw .wanted(
                "an object with \(known)", at: path.isEmpty ? "the line or file" : path,
                found: value)
        }
        self.path = path
        self.value = value
        for member in members where !fields.contains(member.name) {
            throw StandingFlaw(
                "\(place(member.name)) is not a field of this form, so it would be ignored; take "
                    + "it out or correct its name. Known here: \(known)")
        }
    }

    func place(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    func optional(_ name: String) -> JSONValue? {
        if case .null? = value[name] { return nil }
        return value[name]
    }

    func has(_ name: String) -> Bool { optional(name) != nil }

    /// - Parameter wanted: completes “wanted …”.
    func read<Result>(
        _ name: String, _ wanted: String, _ take: (JSONValue) -> Result?
    ) throws(StandingFlaw) -> Result {
        guard let found = optional(name), let result = take(found) else {
            throw .wanted(wanted, at: place(name), found: optional(name))
        }
        return result
    }

    func readIfThere<Result>(
        _ name: String, _ wanted: String, _ take: (JSONValue) -> Result?
    ) throws(StandingFlaw) -> Result? {
        guard has(name) else { return nil }
        return try read(name, wanted, take)
    }

    /// The elements of a list, each with its place; none where the field is absent.
    func list(_ name: String, max: Int) throws(StandingFlaw) -> [(JSONValue, String)] {
        guard has(name) else { return [] }
        let found = try read(name, "a list") { $0.array }
        guard found.count <= max else {
            throw StandingFlaw(
                "\(place(name)) has \(found.count) elements; \(max) is the most, send several "
                    + "files")
        }
        return found.enumerated().map { ($0.element, "\(place(name))[\($0.offset)]") }
    }
}
