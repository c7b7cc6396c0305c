/// What a member will do about a finding, and until when.
package struct PlannedCorrection: Hashable, Sendable {
    package let finding: String
    package let text: String
    package let due: LegalDay?

    package init(finding: String, text: String, due: LegalDay?) {
        self.finding = finding
        self.text = text
        self.due = due
    }
}
