import Model
import Screening
import Standing
import StandingFiles

/// Denied parties of a file, also under the spellings in which its shipments name them: a capital
/// letter or another legal form makes nobody else of a denied party.
struct DeniedNames {
    private(set) var denied: DeniedParties
    /// Who is taken for whom, for whoever has to look.
    private(set) var sentences: [String] = []

    init(_ book: LicenceBook) {
        denied = book.denied
        let listed = book.denied.parties
        guard !listed.isEmpty else { return }
        var search = WatchSearch(
            WatchIndex(WatchList(listed.map { WatchEntity(names: [Self.words($0)]) })))
        let byWords = Dictionary(grouping: listed, by: Self.words)
        for party in Self.parties(of: book) where !listed.contains(party) {
            let hits = search.hits(for: Self.words(party), threshold: WatchIndex.alertThreshold)
            for hit in hits {
                for other in byWords[hit.entity.names[0]] ?? [] {
                    take(party, for: other, score: hit.comparison.score)
                }
            }
        }
    }

    private mutating func take(_ party: PartyID, for other: PartyID, score: Double) {
        for order in denied.orders(against: other) { denied.deny(party, order) }
        sentences.append(
            "\(party) is taken for the denied \(other), score \(Effort.fixed(score, 2))")
    }

    /// An id has no blanks: what parts its words stands for one.
    private static func words(_ party: PartyID) -> String {
        String(party.description.map { "-_.:/".contains($0) ? " " : $0 })
    }

    private static func parties(of book: LicenceBook) -> [PartyID] {
        Set(
            book.shipments.flatMap { shipment in
                (try? shipment.get().parties) ?? []  // a broken one is told in its turn
            }
        ).sorted()
    }
}
