/// What was answered and how far it holds, under each criterion's own programme: the one set of
/// answers that every programme is held against.
package struct AnswerBook: Sendable {
    private let held: [CriterionName: Held]
    private let programmes: Set<String>

    package init(_ held: [CriterionName: Held]) {
        self.held = held
        programmes = Set(held.keys.map(\.programme))
    }

    package init(_ member: Member, shelf: CriteriaShelf, on day: LegalDay) {
        var held: [CriterionName: Held] = [:]
        for enrolment in member.enrolments {
            let profile = shelf.profile(enrolment.programme, enrolment.entity)
            for criterion in profile?.criteria ?? [] {
                let name = CriterionName(enrolment.programme, criterion.label)
                guard let said = member.answers[name] else { continue }
                held[name] = Held(said.answer, obligation: criterion.obligation, on: day)
            }
        }
        self.init(held)
    }

    /// Whether no other programme's criteria were answered, so that nothing can be borrowed.
    func isOf(only programme: String) -> Bool {
        programmes.isEmpty || programmes == [programme]
    }

    package subscript(name: CriterionName) -> Held? { held[name] }
}
