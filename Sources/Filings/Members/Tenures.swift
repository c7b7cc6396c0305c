import Membership
import Model

/// Which office decides on each membership, and since when: the one whose decision came first, until
/// it hands the membership to another that takes it.
///
/// Both say the same deed, `handed` with the same “to”, so that neither is left with a membership, or
/// without one, by the other's word. What an office decided in its time goes on counting.
struct Tenures: Sendable {
    struct Tenure: Hashable, Sendable {
        let office: PartyID
        let since: LedgerIndex
    }

    struct Offer: Hashable, Sendable {
        let office: PartyID
        let index: LedgerIndex
    }

    /// Of one membership, oldest first.
    struct Held: Hashable, Sendable {
        var tenures: [Tenure] = []
        /// Handed to somebody who has not taken it.
        var offer: Offer?

        var office: PartyID? { tenures.last?.office }
    }

    private struct Enrolled: Hashable {
        let member: PartyID
        let programme: String
    }

    /// Offices are merged once in a decade; more changes of one membership are two senders that loop.
    static let tenuresMax = 64

    private var held: [Enrolled: Held] = [:]

    subscript(member: PartyID, programme: String) -> Held? {
        held[Enrolled(member: member, programme: programme)]
    }

    /// Who decided at a place of the ledger.
    func office(of member: PartyID, in programme: String, at index: LedgerIndex) -> PartyID? {
        self[member, programme]?.tenures.last { $0.since <= index }?.office
    }

    /// Takes an office's deed in.
    ///
    /// - Parameter known: what is in the ledger, where this is what a batch adds to it.
    mutating func hear(
        _ event: MemberEvent, by office: PartyID, at index: LedgerIndex, upon known: Tenures? = nil
    ) {
        guard let programme = event.programme else { return }
        let name = Enrolled(member: event.member, programme: programme)
        var one = held[name] ?? known?.held[name] ?? Held()
        if case .handed(let next) = event.deed {
            one.hand(to: next, by: office, at: index)
        } else if one.tenures.isEmpty {
            one.tenures = [Tenure(office: office, since: index)]
        }
        held[name] = one.tenures.isEmpty ? nil : one
    }
}

extension Tenures.Held {
    /// Handed to itself, the office that decides takes its offer back.
    fileprivate mutating func hand(to next: PartyID, by office: PartyID, at index: LedgerIndex) {
        guard let now = self.office else { return }
        if office == now {
            offer = next == now ? nil : Tenures.Offer(office: next, index: index)
        } else if isTaking(next, office) {
            tenures.append(Tenures.Tenure(office: office, since: index))
            offer = nil
        }
    }

    private func isTaking(_ next: PartyID, _ office: PartyID) -> Bool {
        office == next && offer?.office == next && tenures.count < Tenures.tenuresMax
    }
}
