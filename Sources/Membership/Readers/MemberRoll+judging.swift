extension MemberRoll {
    package func gaps(of member: Member, in programme: String, as entity: String? = nil) -> GapList?
    {
        let enrolled = member.enrolment(in: programme)?.entity
        let profile =
            (entity ?? enrolled).flatMap { shelf.profile(programme, $0) }
            ?? (entity == nil ? shelf.usualProfile(of: programme) : nil)
        return profile.map { GapList($0, AnswerBook(member, shelf: shelf, on: day), shelf) }
    }

    package func advice(for enrolment: Enrolment, of member: Member) -> TierAdvice? {
        gaps(of: member, in: enrolment.programme).map { TierAdvice(enrolment, $0, on: day) }
    }
}
