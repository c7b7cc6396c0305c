import Model

extension MemberRoll {
    /// An answer is held under the criterion's own programme and serves all of them.
    mutating func take(
        _ answer: Answer, _ event: MemberEvent, at place: Int
    ) throws(Objection) -> [String] {
        let enrolment = roll[place].enrolments[try enrolment(for: event, at: place)]
        guard let profile = shelf.profile(enrolment.programme, enrolment.entity),
            let criterion = profile[answer.label]
        else {
            throw Objection(
                "criterion \(answer.label) is not asked of a \(enrolment.entity) by "
                    + "\(enrolment.programme); `garita member gaps` lists those that are")
        }
        let name = CriterionName(enrolment.programme, answer.label)
        roll[place].answers[name] = Member.Said(answer: answer, day: event.day, line: event.line)
        return Self.flags(answer, criterion, on: event.day)
    }

    private static func flags(
        _ answer: Answer, _ criterion: AskedCriterion, on day: LegalDay
    ) -> [String] {
        var flags: [String] = []
        if answer.word == .notApplicable, answer.text == nil {
            flags.append("“not-applicable” wants its reason in “text”; it is a gap until then")
        }
        for paper in answer.evidence where !paper.isValid(on: day) {
            flags.append("evidence “\(paper.name)” had run out when it was sent")
        }
        return flags
    }
}
