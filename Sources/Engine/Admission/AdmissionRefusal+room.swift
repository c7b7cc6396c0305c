import Model

extension AdmissionRefusal {
    /// Why an event may not wait for its trip, and what makes room. In the same words whether a
    /// trip is another's or none at all.
    static func noRoom(_ most: Int, ofSender: Bool) -> String {
        ofSender
            ? "\(most) of your events of this day wait for their trips, the most that are kept: each "
                + "names a trip, trailer or container that no declared trip which your key may speak "
                + "for has. Declare those trips, and there is room again; what concerns no load here "
                + "need not be sent, and events of goods alone do not count. \(term)"
            : "\(most) events of all senders wait for trips that are not declared, the most this node "
                + "keeps. Declare the trip first, then send this again. \(term)"
    }

    static func fullDay(_ most: Int) -> String {
        "\(most) of your events of this day are on no trip, the most that are taken in a day. Send "
            + "what concerns loads, after their trips are declared, or the rest tomorrow."
    }

    private static let term =
        "An event waits \(Int(KeptShelf.keptFor.value / 86_400)) days; after that no trip takes it in."
}
