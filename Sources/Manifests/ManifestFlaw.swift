/// What is wrong in a manifest: where, what was sent, what was wanted.
package struct ManifestFlaw: Hashable, Sendable {
    /// `equipment[0].seals[1].number`, or `segment 7 (M7), element 1`.
    package let place: String
    package let sent: String
    package let wanted: String

    package init(_ place: String, sent: String, wanted: String) {
        self.place = place
        self.sent = String(sent.prefix(Self.shownMax))
        self.wanted = wanted
    }

    /// Enough to know it again; a hostile file must not fill a screen.
    private static let shownMax = 80

    package var advice: String {
        "\(place): sent \(sent.isEmpty ? "nothing" : "“\(sent)”"); wanted \(wanted)."
    }
}
