import Examination
import Model

/// One authority more than a shelf has room for: its record would stand in the ledger and never
/// work.
struct FullShelf {
    private let room: Room
    private let known: Set<PartyID>
    private let authority: PartyID

    /// nil where there is room, or where the room has no such shelf.
    init?(_ filing: Filing, known: Set<PartyID>) {
        guard let authority = filing.authority, let most = Self.most(filing.room),
            known.count >= most, !known.contains(authority)
        else { return nil }
        room = filing.room
        self.known = known
        self.authority = authority
    }

    private static func most(_ room: Room) -> Int? {
        switch room {
        case .rules, .examiners: RuleShelf.booksMax
        case .model: ModelShelf.modelsMax
        case .member, .recognition, .licence, .restricted, .declaration, .result, .roster, .count,
            .grant, .exercise:
            nil
        }
    }

    var flaw: FilingFlaw {
        let names = known.sorted().prefix(Self.namedMax).map(\.description)
        return FilingFlaw(
            saying: "\(known.count) authorities have theirs with room “\(room.rawValue)” here, the "
                + "most that are kept, and “\(authority)” would be one more; file it in the name of "
                + "one of them (\(names.joined(separator: ", "))), or with another node")
    }

    /// As many as a refusal has room for.
    private static let namedMax = 4
}
