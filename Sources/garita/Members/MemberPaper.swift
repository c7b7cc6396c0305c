import HTTPDoor
import MemberDesk
import Membership
import Model
import Reports

/// The page of a member that somebody asked for over HTTP.
enum MemberPaper {
    /// Nil where there is nobody of that name.
    static func page(
        _ roll: MemberRoll, _ id: PartyID, _ asked: MemberReport
    ) throws -> ReportPage? {
        guard let member = roll[id], let view = TraderView(id, roll) else { return nil }
        switch asked.kind {
        case .queue: return QueueReport.page(AuthorityQueue(roll))
        case .profile: return ProfileReport.page(view)
        case .gaps:
            let name = try asked.programme ?? enrolment(of: member, asked).programme
            guard let list = roll.gaps(of: member, in: name) else {
                throw Problem.noProgramme(name, known: roll.shelf.programmes)
            }
            return GapReport.page(list, of: member, on: roll.day)
        case .validation:
            let enrolment = try enrolment(of: member, asked)
            guard let advice = roll.advice(for: enrolment, of: member) else { return nil }
            return ValidationReport.page(enrolment, advice, of: member, on: roll.day)
        }
    }

    private static func enrolment(
        of member: Member, _ asked: MemberReport
    ) throws -> Enrolment {
        let names = member.enrolments.map(\.programme)
        guard let name = asked.programme ?? (names.count == 1 ? names.first : nil),
            let enrolment = member.enrolment(in: name)
        else { throw Problem.noProgramme(asked.programme, known: names) }
        return enrolment
    }
}
