/// Which members an object has: what each must be, which must be there, what else may stand.
struct Shape: Sendable {
    enum Others { case none, namedByURI, any }

    let title: String
    let required: [FieldName]
    let others: Others
    private let checks: [Check?]

    init(
        _ title: String, _ members: [(FieldName, Check)], required: [FieldName] = [],
        others: Others
    ) {
        self.title = title
        self.required = required
        self.others = others
        var checks = [Check?](repeating: nil, count: FieldName.allCases.count)
        for (field, check) in members { checks[Int(field.rawValue)] = check }
        self.checks = checks
    }

    subscript(field: FieldName?) -> Check? { field.flatMap { checks[Int($0.rawValue)] } }
}
