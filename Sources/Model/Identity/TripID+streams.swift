extension TripID {
    private static let keptSign = "~kept"

    /// What a party said on one day, in one role, of loads that no trip was declared for:
    /// `~kept/2026-11-22/carrier/ACME`. Nil where the party's name leaves no room for it.
    package static func kept(
        on day: CivilDay, as role: Sender.Role, of party: PartyID
    ) -> TripID? {
        // Nil: the name would be too long; then nothing is kept, and the sender is told.
        try? TripID("\(keptSign)/\(day)/\(role.rawValue)/\(party)")
    }

    /// Who said what stands on such a stream; nil for every other.
    package var keeper: (role: Sender.Role, party: PartyID)? {
        guard isMatter else { return nil }
        let parts = description.split(
            separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == Self.keptSign,
            let role = Sender.Role(rawValue: String(parts[2])),
            // Nil: no stream of ours.
            let party = try? PartyID(String(parts[3]))
        else { return nil }
        return (role, party)
    }
}
