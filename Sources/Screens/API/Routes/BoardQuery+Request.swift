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
            text: asked["q"].map(String.init) ?? "",
            after: asked["after"].flatMap { try? TripID(String($0)) },
            offset: asked["offset"].flatMap { Int($0) } ?? 0,
            limit: asked["limit"].flatMap { Int($0) } ?? 50, party: viewer.party,
            sight: viewer.sight)
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
