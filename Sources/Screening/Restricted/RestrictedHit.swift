package import Model

/// A party of a load beside an entry of a list that its name comes close to.
package struct RestrictedHit: Sendable {
    package let list: String
    package let authority: PartyID
    package let hit: WatchHit
    /// Where the part of the list stands that has the entry.
    package let index: LedgerIndex

    /// From here on a load is held until an officer has looked: of names that are on no list three
    /// in a thousand come so close (`garita screen bench`). Below it is a note.
    package static let holdThreshold = WatchIndex.alertThreshold

    package var score: Double { hit.comparison.score }
    package var isHold: Bool { score >= Self.holdThreshold }
    package var entry: String { hit.entity.entryName }

    var identity: Identity {
        Identity(
            list: list, authority: authority, entity: hit.entity, name: hit.name, score: score)
    }

    struct Identity: Hashable {
        let list: String
        let authority: PartyID
        let entity: WatchEntity
        let name: String
        let score: Double
    }

    func isCloser(than other: RestrictedHit) -> Bool {
        (-score, list, authority, entry) < (-other.score, other.list, other.authority, other.entry)
    }
}
