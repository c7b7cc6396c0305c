package import Model
package import Views

/// Somebody looking at a screen, and how much of it is theirs to see.
///
/// A partner sees its own loads, those it was granted sight of, and what the lane's sensors say; never a channel, a
/// decision, a reason or a count, from which targeting could be inferred.
package struct Viewer: Hashable, Sendable {
    package enum Reach: Hashable, Sendable {
        case everything
        case own(PartyID)
    }

    package let sender: Sender
    package let reach: Reach
    /// What others granted.
    package let sight: Sight

    /// Nil for a device: it reports and reads nothing.
    package init?(_ sender: Sender, sight: Sight = Sight()) {
        self.sender = sender
        self.sight = sight
        switch sender.role {
        case .customs, .operator_, .auditor: reach = .everything
        case .carrier, .exporter: reach = .own(sender.party)
        case .device: return nil
        }
    }

    package var seesEverything: Bool { reach == .everything }
    package var party: PartyID? {
        switch reach {
        case .everything: nil
        case .own(let party): party
        }
    }

    package func sees(_ row: TripRow) -> Bool {
        party.map { row.belongs(to: $0) || row.isSeen(by: sight) } ?? true
    }
}
