import Membership
package import Model
import Screening
import Standing
import StandingFiles

/// Asks of a word whether what it is about is there: a licence's terms, a list's edition, a member,
/// a trip. What is not there yet may be filed first, and the word again after it.
package struct AbsentMatter {
    private let filing: Filing
    private let filer: PartyID
    private let known: [FiledMatters]
    private let has: (TripID) -> Bool

    /// - Parameters:
    ///   - ahead: what the batch being planned adds to what is known.
    ///   - has: whether a trip, or a matter's stream, is in the ledger or the batch.
    package init(
        _ filing: Filing, from sender: PartyID, _ precedents: FilingPrecedents,
        ahead: FiledMatters, has: @escaping (TripID) -> Bool
    ) {
        self.filing = filing
        filer = filing.authority ?? sender
        known = [precedents.matters, ahead]
        self.has = has
    }

    package var flaw: FilingFlaw? {
        switch filing.room {
        case .licence: ofLicence
        case .restricted: ofList
        case .member: ofMember
        case .grant: ofGrant
        case .recognition, .declaration, .rules, .model, .result, .roster, .count, .exercise: nil
        }
    }

    private var ofGrant: FilingFlaw? {
        guard Grant(filing)?.isTakenBack == true, !has(filing.stream) else { return nil }
        return told(
            "takenBack",
            "no grant “\(filing.matter)” was given here, so nothing would end; name it as it was "
                + "given: `garita grant list` shows each with its matter")
    }

    private var ofLicence: FilingFlaw? {
        switch try? LicenceRecord.read(filing.record, of: filing.matter.description) {
        case .granted?, nil: nil
        case .withdrawn?: ungranted("withdrawn", by: filer)
        case .corrected(let goods)?: ungranted("corrected", by: nil) ?? absent(goods, "corrected")
        case .returned(let goods)?: ungranted("returned", by: nil) ?? absent(goods, "returned")
        }
    }

    /// - Parameter filer: whose terms they have to be; nil: anybody's.
    private func ungranted(_ word: String, by filer: PartyID?) -> FilingFlaw? {
        let filers = known.reduce(into: Set<PartyID>()) {
            $0.formUnion($1.filers(of: filing.matter.description))
        }
        guard filer.map({ !filers.contains($0) }) ?? filers.isEmpty else { return nil }
        let whose = filer.map { " in the name of \($0)" } ?? ""
        return told(
            word,
            "no terms of licence \(filing.matter) are filed here\(whose); file its “licence” first, "
                + "then this")
    }

    private func absent(_ goods: GoodsCorrection, _ word: String) -> FilingFlaw? {
        guard !has(goods.trip) else { return nil }
        return told(
            "\(word).trip",
            "nobody has declared a trip “\(goods.trip)” here; declare it first, or correct its id")
    }

    private var ofList: FilingFlaw? {
        guard case .change(_, let after, _, _)? = try? RestrictedRecord.read(parsing: filing.record)
        else { return nil }
        let list = filing.matter.description
        let editions = known.flatMap { $0.editions(of: list, by: filer) ?? [] }
        guard !editions.contains(after) else { return nil }
        let cure =
            editions.last.map { "the newest one here is “\($0)”; say what differs from it" }
            ?? "file a whole edition first; `garita screen filings LIST` writes its parts"
        return told(
            "change.after", "“\(after)” is no edition in force of list \(list) by \(filer): \(cure)"
        )
    }

    private var ofMember: FilingFlaw? {
        guard !has(filing.stream), let word = try? MemberRecord(filing).event.deed.word,
            word != .applied
        else { return nil }
        let other =
            DeedSide(word) == .office
            ? ", or say it by the action “standing” or “deny”, which needs no application" : ""
        return told(
            "event",
            "\(filing.matter) has not applied to any programme here, so “\(word.rawValue)” would do "
                + "nothing; file its deed “applied” first\(other)")
    }

    private func told(_ field: String, _ sentence: String) -> FilingFlaw {
        FilingFlaw(field: field, sent: "", wanted: sentence)
    }
}
