/// What a validation found wanting.
package struct AuditFinding: Hashable, Sendable {
    package enum Weight: String, CaseIterable, Hashable, Sendable {
        case actionRequired = "action-required"
        case recommendation
    }

    package let id: String
    package let label: String?
    package let weight: Weight
    package let text: String
    package let due: LegalDay?

    package init(id: String, label: String?, weight: Weight, text: String, due: LegalDay?) {
        self.id = id
        self.label = label
        self.weight = weight
        self.text = text
        self.due = due
    }
}
