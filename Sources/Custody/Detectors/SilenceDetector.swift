import Model

/// Finds loads that should be heard from and are not.
///
/// Two clocks: the last word, and the last word that knew where it was. A device that goes on
/// talking without a place is as silent about the load as one that stops. Neither is innocence,
/// and neither breaks custody: what the gap hid is judged when it ends.
struct SilenceDetector: Sendable {
    /// Customs tracking rules allow a seal no more than this between two words.
    static let limit = Seconds.minutes(15)

    private(set) var lastWord: Witness?
    private(set) var lastPlace: Witness?
    private var role: Zone.Role?

    mutating func spoke(_ witness: Witness) { lastWord = witness }

    mutating func located(_ ping: Ping) {
        lastPlace = ping.witness
        role = ping.role
    }

    func findings(_ inquiry: Inquiry, isOver: Bool) -> [Finding] {
        guard !isOver, isExpectedToSpeak else { return [] }
        let departure = inquiry.trip.departure
        guard let word = lastWord, word.at >= departure else {
            return silence(since: departure, until: inquiry.now, [], inquiry)
        }
        let quiet = silence(since: word.at, until: inquiry.now, [word], inquiry)
        guard quiet.isEmpty else { return quiet }
        let place = lastPlace?.at ?? departure
        return silence(
            since: max(place, departure), until: word.at, [lastPlace ?? word], inquiry)
    }

    /// In the hands of an authority or arrived, a load need not report any more.
    private var isExpectedToSpeak: Bool {
        switch role {
        case .primary, .secondary, .farSide: false
        case .plant, .yard, .fuel, .checkpoint, .queue, .restricted, nil: true
        }
    }

    private func silence(
        since start: Instant, until end: Instant, _ witnesses: [Witness], _ inquiry: Inquiry
    ) -> [Finding] {
        let lasted = end - start
        guard lasted >= Self.limit else { return [] }
        let finding = inquiry.finding(
            .silence(lasted: lasted), .warning, at: start, known: start + Self.limit, witnesses)
        return [finding]
    }
}
