/// Which column of a file says what: how other countries' exports are read without changing them.
///
/// Every column has one of three roles. A column without a role refuses the file: it could be a
/// fact that nobody judged, or an outcome that would teach the model its own answer.
package struct Mapping: Hashable, Sendable {
    /// More columns than any declaration form has boxes; the limit keeps a hostile header cheap.
    package static let columnsMax = 512

    package enum Role: Hashable, Sendable {
        case field(Field)
        /// Known only after an inspection: never a feature, at most the label.
        case outcome
        case ignored
    }

    package let name: String
    private let roles: [String: Role]
    /// In the order in which they were written, for whoever is told what is wanted.
    package let columns: [String]

    package init(name: String, _ pairs: [(column: String, role: Role)]) throws(DeclarationFlaw) {
        guard pairs.count <= Self.columnsMax else {
            throw DeclarationFlaw(.tooManyColumns(pairs.count, max: Self.columnsMax))
        }
        var roles: [String: Role] = [:]
        var fields: Set<Field> = []
        for (column, role) in pairs {
            guard roles.updateValue(role, forKey: column) == nil else {
                throw DeclarationFlaw(.repeatedColumn(column))
            }
            if case .field(let field) = role, !fields.insert(field).inserted {
                throw DeclarationFlaw(.repeatedField(field))
            }
        }
        self.name = name
        self.roles = roles
        columns = pairs.map(\.column)
    }

    package subscript(column: String) -> Role? { roles[column] }

    /// The column that carries a field, as the file names it.
    package func column(of field: Field) -> String? {
        columns.first { roles[$0] == .field(field) }
    }
}
