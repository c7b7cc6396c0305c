/// Somebody put a seal on, looked at it, or took it off.
package struct SealObservation: Hashable, Sendable {
    package enum Action: String, Hashable, Sendable { case affixed, checked, removed }

    /// UN/EDIFACT code list 4517.
    package enum Condition: Int, Hashable, Sendable, CaseIterable {
        case right = 1, damaged, missing, broken, faulty
    }

    package let at: Instant
    package let action: Action
    /// The seals spoken of: those affixed, those expected and checked, or those removed.
    package let seals: [Seal]
    package let condition: Condition?
    /// The number actually read at a check, when it was not the expected one.
    package let readInstead: String?
    /// On affixing: the seal this one stands in for.
    package let replaces: String?
    /// The authority that ordered or performed it, when there was one.
    package let authority: PartyID?
    package let place: PlaceID?
    /// Why, in the words of whoever did it.
    package let reason: String?

    package init(
        at: Instant, action: Action, seals: [Seal], condition: Condition? = nil,
        readInstead: String? = nil, replaces: String? = nil, authority: PartyID? = nil,
        place: PlaceID? = nil, reason: String? = nil
    ) {
        self.at = at
        self.action = action
        self.seals = seals
        self.condition = condition
        self.readInstead = readInstead
        self.replaces = replaces
        self.authority = authority
        self.place = place
        self.reason = reason
    }
}
