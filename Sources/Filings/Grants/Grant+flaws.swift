package import Model

extension Grant {
    /// Nil for what is no grant of one party to another.
    package init?(_ filing: Filing) {
        // What is wrong with the record is told by its room.
        guard filing.room == .grant, let grant = try? GrantReader.read(filing.record) else {
            return nil
        }
        self = grant
    }

    /// What can be read and would open nothing, ever: better told than kept.
    ///
    /// `belongsTo` says whether a trip is declared and names a party as its exporter or carrier. A
    /// trip that is not known and one of somebody else get the same answer, so that nobody learns
    /// by it which trips there are.
    package func flaw(
        by sender: PartyID, at now: Instant, belongsTo: (TripID, PartyID) -> Bool
    ) -> FilingFlaw? {
        guard !isTakenBack else { return nil }
        let grantor = grantor ?? sender
        if to == grantor {
            return FilingFlaw(
                field: "to", sent: to.description,
                wanted: "another party than the one whose loads they are")
        }
        if let until, until <= now {
            return FilingFlaw(
                field: "until", sent: until.rfc3339,
                wanted: "a time after \(now.rfc3339); to end a grant send “takenBack”: true")
        }
        if let trip, !belongsTo(trip, grantor) {
            return FilingFlaw(
                field: "trip", sent: trip.description,
                wanted: "a trip that is declared here and names “\(grantor)” as its exporter or "
                    + "carrier; declare the trip first, or leave “trip” out to grant all loads")
        }
        return nil
    }

    /// Told where the party that may see holds as many as it may.
    package var isTooMany: FilingFlaw {
        FilingFlaw(
            field: "to", sent: to.description,
            wanted:
                "a party that holds fewer than \(GrantBook.tripsMax) grants of single trips; end "
                + "those of past loads, give them an “until”, or leave “trip” out to grant all loads"
        )
    }

    func stands(at now: Instant) -> Bool { until.map { now < $0 } ?? true }

    func isTripGranted(at now: Instant) -> Bool { trip != nil && stands(at: now) }
}
