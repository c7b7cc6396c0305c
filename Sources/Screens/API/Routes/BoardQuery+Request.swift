package import HTTPDoor
package import Hummingbird
import HTTPTypes
import Model
package import Views

extension BoardQuery {
    /// `?filter=&order=&q=&after=&offset=&limit=`. Programs page by name, so that no load is
    /// missed between two pages while the board moves.
    package init(_ request: Request, for viewer: Viewer) throws(Problem) {
        let asked = request.uri.queryParameters
        self.init(
            filter: try Self.filter(asked["filter"].map(String.init), for: viewer),
            order: try Self.choice(asked["order"].map(String.init), "order", else: .trip),
            text: try Self.text(asked["q"].map(String.init)),
            after: try Self.trip(asked["after"].map(String.init)),
            offset: try Self.whole(
                asked["offset"].map(String.init), "offset", in: 0...Self.offsetMax, else: 0),
            limit: try Self.whole(
                asked["limit"].map(String.init), "limit", in: 1...Self.limitMax, else: 50),
            party: viewer.party, sight: viewer.sight)
    }

    /// Whoever asked for more than is given would take what is given for all.
    private static func whole(
        _ text: String?, _ name: String, in range: ClosedRange<Int>, else usual: Int
    ) throws(Problem) -> Int {
        guard let text, !text.isEmpty else { return usual }
        if let number = Int(text), range.contains(number) { return number }
        throw Problem(
            .badRequest, "“\(text.prefix(40))” is no \(name)",
            cure: "Send a whole number from \(range.lowerBound) to \(range.upperBound); "
                + "to read on, use `after` with order=trip.")
    }

    private static func text(_ text: String?) throws(Problem) -> String {
        guard let text else { return "" }
        guard text.count <= textMax else {
            throw Problem(
                .badRequest, "“q” has \(text.count) characters",
                cure: "Send at most \(textMax): part of a trip, tractor or trailer.")
        }
        return text
    }

    private static func trip(_ text: String?) throws(Problem) -> TripID? {
        guard let text, !text.isEmpty else { return nil }
        do throws(IdentifierFlaw) { return try TripID(text) } catch {
            throw Problem(
                .badRequest, "“\(text.prefix(40))” is no trip",
                cure: "Send the `next` of the page before as `after`.")
        }
    }

    /// A partner may not ask which of its loads are cleared or revoked: it would learn the channel.
    private static func filter(_ text: String?, for viewer: Viewer) throws(Problem) -> Filter {
        let filter: Filter = try choice(text, "filter", else: .all)
        switch filter {
        case .cleared, .revoked: return viewer.seesEverything ? filter : .all
        case .all, .onTheLane, .alarmed, .queued, .crossed: return filter
        }
    }

    private static func choice<Choice>(
        _ text: String?, _ name: String, else usual: Choice
    ) throws(Problem) -> Choice
    where Choice: RawRepresentable<String> & CaseIterable {
        guard let text, !text.isEmpty else { return usual }
        if let choice = Choice(rawValue: text) { return choice }
        let choices = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        throw Problem(
            .badRequest, "“\(text.prefix(40))” is no \(name)", cure: "Choose one of: \(choices).")
    }
}
