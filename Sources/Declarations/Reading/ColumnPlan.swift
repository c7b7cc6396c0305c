/// What each column of a file is for, decided once from its names.
package struct ColumnPlan: Sendable {
    enum Use: Hashable, Sendable {
        case field(Field, slot: Int)
        case label
        case skip
    }

    package let mapping: Mapping
    package let names: [String]
    /// The column to learn from, if one was asked for.
    package let label: String?
    let uses: [Use]
    package let fields: Set<Field>

    /// `label` is the outcome to read; it may be an outcome that the mapping does not list.
    /// A file to be scored is planned with `label` nil, and no outcome of it is looked at.
    /// `outcomes` are known to be such beside those of the mapping.
    package init(
        names: [String], mapping: Mapping?, label: String?, outcomes: Set<String> = []
    ) throws(DeclarationFlaw) {
        guard !names.isEmpty else { throw DeclarationFlaw(.empty) }
        guard names.count <= Mapping.columnsMax else {
            throw DeclarationFlaw(.tooManyColumns(names.count, max: Mapping.columnsMax))
        }
        let mapping = mapping ?? Mapping.guess(for: names)
        var uses: [Use] = []
        var seen: Set<String> = []
        var fields: Set<Field> = []
        for name in names {
            guard seen.insert(name).inserted else {
                throw DeclarationFlaw(line: 1, .repeatedColumn(name))
            }
            let isOutcome = mapping[name] == nil && outcomes.contains(name)
            let use = isOutcome ? .skip : try Self.use(of: name, mapping, label: label)
            if case .field(let field, _) = use { fields.insert(field) }
            uses.append(use)
        }
        if let missing = Field.required.first(where: { !fields.contains($0) }) {
            let wanted = mapping.column(of: missing)
            throw DeclarationFlaw(
                line: 1, .missingColumn(missing, wanted: wanted, mapping: mapping.name))
        }
        if let label, !seen.contains(label) {
            let present = names.filter { mapping[$0] == .outcome }
            throw DeclarationFlaw(line: 1, .missingLabel(label, present: present))
        }
        self.mapping = mapping
        self.names = names
        self.label = label
        self.uses = uses
        self.fields = fields
    }

    private static func use(
        of name: String, _ mapping: Mapping, label: String?
    ) throws(DeclarationFlaw) -> Use {
        let role = mapping[name]
        if name == label {
            if case .field(let field) = role {
                throw DeclarationFlaw(line: 1, .labelIsField(name, field))
            }
            return .label
        }
        switch role {
        case .field(let field): return .field(field, slot: field.slot)
        case .outcome, .ignored: return .skip
        case nil:
            throw DeclarationFlaw(line: 1, .unknownColumn(name, mapping: mapping.name))
        }
    }
}
