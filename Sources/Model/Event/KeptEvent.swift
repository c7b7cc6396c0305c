/// What was said of a load before anybody declared its trip: evidence that waits for its trip.
///
/// It stands on a stream of its sender's own. Once the trip is declared, the node's `Adoption` says
/// so on the trip's stream, and it is judged there as what it means.
package struct KeptEvent: Hashable, Sendable {
    /// What names the trip: a name of the trip's own, its device, its equipment.
    package let subject: Submission.Subject
    package let meaning: Event
    package let key: EventKey

    package init(subject: Submission.Subject, meaning: Event, key: EventKey) {
        self.subject = subject
        self.meaning = meaning
        self.key = key
    }
}

extension Fact {
    /// The fact as its trip's judge reads it: what was kept, in its first place; nil for all else.
    package func adopted(by trip: TripID) -> Fact? {
        switch event {
        case .kept(let kept):
            Fact(
                index: index, trip: trip, ordinal: ordinal, received: received, sender: sender,
                key: kept.key.said(by: sender, kept.meaning.kind), event: kept.meaning)
        case .gone(.kept, _):
            Fact(
                index: index, trip: trip, ordinal: ordinal, received: received, sender: sender,
                key: key, event: event)
        default: nil  // every other kind stands on the stream it belongs to
        }
    }
}
