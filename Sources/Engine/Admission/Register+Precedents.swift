import Filings
import Model

extension Register {
    /// A record that may be read may still contradict what was filed before it, or be about what
    /// is not there.
    func checkPrecedents(
        of submission: Submission, from sender: Sender, at now: Instant, ahead: Plan
    ) throws(AdmissionRefusal) {
        guard case .filed(let filing) = submission.event else { return }
        let absent = AbsentMatter(
            filing, from: sender.party, precedents, ahead: ahead.matters,
            has: { knows($0) || ahead.number(of: $0) != nil },
            isExporter: { trip, party in exporter(of: trip, ahead: ahead) == party })
        let earlier =
            precedents.fullShelf(for: filing, ahead: ahead.matters)
            ?? precedents.flaw(
                in: filing, at: received(Self.heard(submission, from: sender), at: now),
                ahead: ahead.goods)
        guard let flaw = earlier ?? absent.flaw else { return }
        throw .unreadableRecord(filing.room, flaw)
    }

    private func exporter(of trip: TripID, ahead: Plan) -> PartyID? {
        let number = ahead.number(of: trip) ?? numbers[trip]
        return number.flatMap { parties(to: $0, ahead: ahead)?.exporter }
    }

    /// When a submission was heard, where its sender is believed. Files of a past day are fed by who
    /// runs the node. Anybody else who says when a record about risk was heard would choose the day
    /// by whose rules it is weighed: a trader one before the rule that holds its load, an office one
    /// on which a version had not begun.
    static func heard(_ submission: Submission, from sender: Sender) -> Instant? {
        guard case .filed(let filing) = submission.event, filing.room.isOfRisk,
            sender.role != .operator_
        else { return submission.heard }
        return nil
    }
}

extension Room {
    /// What is filed there is weighed by the rules of the day on which it is heard.
    fileprivate var isOfRisk: Bool {
        switch self {
        case .declaration, .rules, .model, .result, .examiners: true
        case .member, .recognition, .licence, .restricted, .roster, .count, .grant, .exercise:
            false
        }
    }
}
