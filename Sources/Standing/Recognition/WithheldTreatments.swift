import Model

/// Which partners' members are not treated as trusted, because a side of the arrangement withholds
/// the treatment: from one member or from all.
///
/// Each authority speaks for itself: none restores what another suspended. Of the same moment the
/// suspension counts, so the order in which statements came changes nothing.
struct WithheldTreatments: Sendable {
    struct Stop: Hashable, Sendable {
        let authority: PartyID
        let from: Instant
        let index: LedgerIndex
    }

    private struct Place: Hashable {
        let programme: TrustProgramme
        /// nil: of all members.
        let member: PartyID?
    }

    private struct Word: Hashable {
        let stop: Stop
        let side: RecognitionSide
        let isSuspended: Bool
    }

    private var words: [Place: [Word]] = [:]
    /// Of which more was said than is kept: they stay withheld.
    private var overfull: [Place: Stop] = [:]

    /// Of one member or of all; more turns than these are a machine's mistake.
    static let wordsMax = 64

    var isEmpty: Bool { words.isEmpty }

    mutating func hear(
        _ programme: TrustProgramme, _ member: PartyID?, by side: RecognitionSide,
        isSuspended: Bool, _ stop: Stop
    ) {
        let place = Place(programme: programme, member: member)
        guard words[place, default: []].count < Self.wordsMax else {
            overfull[place] = overfull[place] ?? stop
            return
        }
        words[place, default: []].append(
            Word(stop: stop, side: side, isSuspended: isSuspended))
    }

    /// Who withholds it at a moment; the first by name where several do.
    func stop(of member: PartyID, _ programme: TrustProgramme, at moment: Instant) -> Stop? {
        guard !words.isEmpty else { return nil }
        let places = [nil, member].map { Place(programme: programme, member: $0) }
        return places.lazy.compactMap { stop(at: $0, moment) }.first
    }

    private func stop(at place: Place, _ moment: Instant) -> Stop? {
        if let stop = overfull[place] { return stop }
        let said = (words[place] ?? []).filter { $0.stop.from <= moment }
        return said.filter { word in
            word.isSuspended
                && !said.contains {
                    !$0.isSuspended && $0.side == word.side
                        && $0.stop.authority == word.stop.authority
                        && $0.stop.from > word.stop.from
                }
        }.map(\.stop).min {
            ($0.authority, $0.from, $0.index) < ($1.authority, $1.from, $1.index)
        }
    }
}
