import Filings
import HTTPDoor
import JSON
import MemberDesk
import Membership
import Model
import Reports
import Runtime
import Standing
import StandingFiles

/// The members of a node that serves, as the desk asks for them. The authority's queue is made once
/// for what the ledger says of members on a day, since it weighs everybody.
actor MemberRoom {
    private let node: Node
    private let clock: @Sendable () -> Instant
    private let shelf: CriteriaShelf
    private var kept: (edition: Int, queue: AuthorityQueue)?

    init(
        _ node: Node, clock: @escaping @Sendable () -> Instant,
        shelf: CriteriaShelf = MemberShelf.shipped
    ) {
        self.shelf = shelf
        self.node = node
        self.clock = clock
    }

    nonisolated var reading: MemberReading {
        MemberReading(
            member: { await self.page(of: $0) }, queue: { await self.queue() },
            recognition: { try await self.recognition(of: $0, on: $1) },
            report: { try await self.report($0) })
    }

    private var today: LegalDay { LegalDay(clock()) }

    private func page(of member: PartyID) async -> MemberPage? {
        let cabinet = await node.cabinet, members = cabinet.members
        guard let filed = members.roll(of: member, on: today, by: shelf),
            let view = TraderView(member, filed.roll)
        else { return nil }
        let programmes = view.member.enrolments.map(\.programme)
        let offices = Dictionary(
            programmes.compactMap { name in
                members.office(of: member, in: name).map { (name, $0) }
            }, uniquingKeysWith: { first, _ in first })
        let others = cabinet.contradictions(in: filed.roll, about: member, at: clock())
        return MemberPage(
            view: view, notes: filed.flaws + others, offices: offices, left: members.left)
    }

    private func queue() async -> AuthorityQueue {
        let members = await node.cabinet.members, day = today
        if let kept, kept.edition == members.edition, kept.queue.day == day { return kept.queue }
        let queue = AuthorityQueue(members.roll(on: day, by: shelf).roll)
        kept = (members.edition, queue)
        return queue
    }

    private func recognition(of member: PartyID, on text: String?) async throws -> JSONValue? {
        let moment = try text.map(Self.moment) ?? clock()
        let cabinet = await node.cabinet
        let register = cabinet.register(of: member)
        guard register.knows(member) else { return nil }
        return StatusText(member, register, moment).json
    }

    private static func moment(_ text: String) throws(Problem) -> Instant {
        guard let moment = StandingMoment.end(text) else {
            throw .noMoment(text, wanted: StandingMoment.wanted)
        }
        return moment
    }

    private func report(_ asked: MemberReport) async throws -> String? {
        guard let member = asked.member else {
            return QueueReport.page(await queue()).html(in: asked.language)
        }
        let members = await node.cabinet.members
        guard let filed = members.roll(of: member, on: today, by: shelf) else { return nil }
        return try MemberPaper.page(filed.roll, member, asked)?.html(in: asked.language)
    }
}
