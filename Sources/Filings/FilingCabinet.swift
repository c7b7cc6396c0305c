package import Examination
package import Model
package import PortBoard
package import Screening
package import Standing

/// What the rooms beside the road keep of what was filed with them: a fold of the ledger, a drawer
/// a room.
package struct FilingCabinet: Sendable {
    /// Whose loads somebody may see besides their own.
    package private(set) var grants = GrantBook()
    package private(set) var members = MemberCabinet()
    package private(set) var recognition = RecognitionCabinet()
    /// What was filed about risk, and what it means for a load.
    package var targeting = TargetingDesk()
    /// Booths planned and trucks counted.
    package internal(set) var port = PortDrawer()
    /// The exercise that this ledger is of; of none, where it is real.
    package internal(set) var exercise = ExerciseDrawer()
    /// Export licences and what loads have drawn of them.
    package internal(set) var licences = LicenceBooks()
    /// Lists of restricted parties and whom they hold up.
    package internal(set) var restricted = RestrictedLists()

    package init() {}

    /// Takes in a record that is in the ledger; tells whose loads it concerns.
    package mutating func hear(_ filing: Filing, as fact: Fact) -> Stirred {
        switch filing.room {
        case .licence: return hearLicence(filing, as: fact)
        case .restricted: return hearRestricted(filing, as: fact)
        case .grant: grants.hear(filing, by: fact.sender)
        case .member: return Stirred(change: members.hear(filing, as: fact))
        case .recognition:
            return Stirred(change: recognition.hear(filing, as: fact).map { .said($0) })
        case .declaration, .rules, .model, .result, .examiners: return target(filing, as: fact)
        case .roster, .count, .exercise: return hearPort(filing)
        }
        return .none
    }

    /// The node's own word of a load: a clearance fell, or the load was judged broken.
    package mutating func note(_ fact: Fact, on trip: Trip) { members.note(fact, on: trip) }

    /// What an authority said of a company outside of any room.
    package mutating func note(_ notice: StandingNotice, at index: LedgerIndex) {
        recognition.note(notice, at: index)
    }

    /// The trip was erased.
    package mutating func forget(_ trip: Trip) { members.forget(trip) }
}
