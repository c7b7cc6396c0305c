import JSON

/// A value of a JSON manifest with where it stands, and the flaws found so far.
///
/// Reading goes on after a flaw: a sender wants to hear of all of them.
final class JSONPlaces {
    private(set) var flaws: [ManifestFlaw] = []

    func note(_ place: String, _ value: JSONValue?, _ wanted: String) {
        let sent = value.map { $0.string ?? $0.text } ?? ""
        flaws.append(ManifestFlaw(place, sent: sent, wanted: wanted))
    }
}
