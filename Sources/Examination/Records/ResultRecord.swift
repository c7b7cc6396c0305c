import JSON
package import Model

/// What an examination of a load came to. Of people it has codes alone.
package struct ResultRecord: Hashable, Sendable {
    package let outcome: ExaminationOutcome
    /// The examiner's code; empty when nobody said.
    package let officer: String
    /// What was found, by the authority's own code; empty when nothing or nobody said.
    package let category: String

    private static let members = ["outcome", "officer", "category"]

    package init(parsing record: [UInt8]) throws(RecordFlaw) {
        let members = try RecordForm.members(of: record)
        try RecordForm.demandOnly(Self.members, in: members)
        let told = members.first { $0.name == "outcome" }?.value
        guard let outcome = told?.string.flatMap(ExaminationOutcome.init(rawValue:)) else {
            throw RecordFlaw(
                "outcome", sent: told?.text ?? "nothing",
                wanted: ExaminationOutcome.allCases.map { "“\($0.rawValue)”" }
                    .joined(separator: ", "))
        }
        self.outcome = outcome
        officer = try Self.code("officer", in: members)
        category = try Self.code("category", in: members)
        guard category.isEmpty || outcome == .found else {
            throw RecordFlaw(
                "category", sent: category, wanted: "only where the outcome is “found”")
        }
    }

    private static func code(
        _ name: String, in members: [JSONMember]
    ) throws(RecordFlaw) -> String {
        guard let value = members.first(where: { $0.name == name })?.value else { return "" }
        return try RecordForm.code(value, name)
    }
}
