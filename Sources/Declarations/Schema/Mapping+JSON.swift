import JSON

extension Mapping {
    package static let format = "garita-mapping-1"

    /// Reads a mapping file: `format`, `name`, `columns` (column to field), and the lists
    /// `outcomes` and `ignored`.
    package init(parsing bytes: [UInt8]) throws(DeclarationFlaw) {
        let document: JSONValue
        do throws(JSONError) { document = try JSONValue(parsing: bytes) } catch {
            throw DeclarationFlaw(line: error.line, .notJSON(error.problem.sentence))
        }
        guard document["format"]?.string == Self.format else {
            throw DeclarationFlaw(.mapping("wanted “format”: “\(Self.format)”"))
        }
        let known = ["format", "name", "columns", "outcomes", "ignored"]
        if let stray = document.members?.first(where: { !known.contains($0.name) }) {
            throw DeclarationFlaw(
                .mapping(
                    "“\(stray.name)” is no part of it; it has \(known.joined(separator: ", "))"))
        }
        guard let columns = document["columns"]?.members else {
            throw DeclarationFlaw(.mapping("wanted “columns”: an object from column to field"))
        }
        var pairs: [(column: String, role: Role)] = []
        for member in columns {
            pairs.append((member.name, .field(try Self.field(member))))
        }
        pairs += try Self.list("outcomes", in: document).map { ($0, .outcome) }
        pairs += try Self.list("ignored", in: document).map { ($0, .ignored) }
        try self.init(name: document["name"]?.string ?? "mapping", pairs)
    }

    private static func field(_ member: JSONMember) throws(DeclarationFlaw) -> Field {
        guard let name = member.value.string, let field = Field(rawValue: name) else {
            let names = Field.allCases.map(\.rawValue).joined(separator: ", ")
            throw DeclarationFlaw(
                .mapping("column “\(member.name)” is mapped to no field; the fields are \(names)"))
        }
        return field
    }

    private static func list(
        _ name: String, in document: JSONValue
    ) throws(DeclarationFlaw) -> [String] {
        guard let value = document[name] else { return [] }
        guard let values = value.array, !values.contains(where: { $0.string == nil }) else {
            throw DeclarationFlaw(.mapping("wanted “\(name)”: a list of column names"))
        }
        return values.compactMap(\.string)
    }
}
