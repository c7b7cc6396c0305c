package import Model

/// Asks of a word whether what it is about is there: a licence's terms, a list's edition or entry, a
/// member, a grant, a trip. What is not there yet may be filed first, and the word again after it.
///
/// Whoever speaks for itself alone is told of its own matters only: what is not there and what is
/// somebody else's get the same answer, so that nobody learns from a refusal what others have.
package struct AbsentMatter {
    let filing: Filing
    let sender: PartyID
    /// What the batch adds stands on what the ledger has, list by list.
    let ahead: FiledMatters
    let filed: FiledMatters
    let has: (TripID) -> Bool
    let isExporter: (TripID, PartyID) -> Bool

    /// - Parameters:
    ///   - ahead: what the batch being planned adds to what is known.
    ///   - has: whether a trip, or a matter's stream, is in the ledger or the batch.
    ///   - isExporter: whether a trip is, and names a party as its exporter.
    package init(
        _ filing: Filing, from sender: PartyID, _ precedents: FilingPrecedents,
        ahead: FiledMatters, has: @escaping (TripID) -> Bool,
        isExporter: @escaping (TripID, PartyID) -> Bool
    ) {
        self.filing = filing
        self.sender = sender
        self.ahead = ahead
        filed = precedents.matters
        self.has = has
        self.isExporter = isExporter
    }

    var filer: PartyID { filing.authority ?? sender }
    var known: [FiledMatters] { [ahead, filed] }

    package var flaw: FilingFlaw? {
        switch filing.room {
        case .licence: ofLicence
        case .restricted: ofList
        case .member: ofMember
        case .grant: ofGrant
        case .recognition: ofRecognition
        case .declaration, .rules, .model, .result, .roster, .count, .exercise, .examiners: nil
        }
    }

    private var ofGrant: FilingFlaw? {
        guard let grant = Grant(filing), grant.isTakenBack else { return nil }
        let grantor = grant.grantor ?? sender
        guard !known.contains(where: { $0.has(grant: filing.matter, of: grantor) }) else {
            return nil
        }
        return told(
            "takenBack",
            "no grant “\(filing.matter)” was given here, so nothing would end; name it as it was "
                + "given: `garita grant list` shows each with its matter")
    }

    func told(_ field: String, _ sentence: String) -> FilingFlaw {
        FilingFlaw(field: field, sent: "", wanted: sentence)
    }
}
