import API
import EPCIS
import EventIndex
import HTTPDoor
import HTTPTypes
import Hummingbird
import JSON
import Model

extension EPCISDesk {
    func openQueries(on router: Router<DoorContext>) {
        options("/queries", allow: "GET, POST, OPTIONS", router)
        on(.get, "/queries", router) { request, context in
            let viewer = try await entrance.viewer(of: request, context)
            return .json(.list(try queries.all(of: viewer.sender.party).map(\.json)))
        }
        on(.post, "/queries", router) { request, context in
            try await define(request, try await entrance.viewer(of: request, context))
        }
        options("/queries/:name", allow: "GET, DELETE, OPTIONS", router)
        on(.get, "/queries/:name", router) { request, context in
            let viewer = try await entrance.viewer(of: request, context)
            return .json(try query(context, of: viewer).json)
        }
        on(.delete, "/queries/:name", router) { request, context in
            let viewer = try await entrance.viewer(of: request, context)
            let found = try query(context, of: viewer)
            // Who subscribed to it is told nothing more.
            let all = await deliveries.book.all(of: viewer.sender.party, on: found.name)
            try await deliveries.book.remove(all.map(\.id))
            try queries.remove(found.name, of: viewer.sender.party)
            return Response(status: .noContent)
        }
        options("/queries/:name/events", allow: "GET, OPTIONS", router)
        on(.get, "/queries/:name/events", router) { request, context in
            let viewer = try await entrance.viewer(of: request, context)
            let found = try query(context, of: viewer)
            let body = try JSONValue(parsing: Array(found.query.utf8))
            if request.uri.queryParameters["stream"] == "true" {
                return try await EventStream(
                    desk: self, query: try EventQuery(body: body), name: found.name,
                    viewer: viewer, request: request
                ).answer()
            }
            return try await answer(
                request, for: viewer, at: "/queries/\(found.name)/events", named: found.name,
                body: body)
        }
    }

    func query(_ context: DoorContext, of viewer: Viewer) throws -> NamedQuery {
        let name = try Self.name("name", context)
        guard let found = try queries.query(name, of: viewer.sender.party) else {
            throw QueryFlaw(
                .noSuchName, "your party has no query of the name \"\(name.prefix(80))\"")
        }
        return found
    }

    static func json(of request: Request) async throws -> JSONValue {
        try checkType(request)
        let bytes = try await body(of: request)
        do { return try JSONValue(parsing: bytes) } catch {
            throw QueryFlaw(.validation, "the body is not JSON as it is wanted: \(error.advice)")
        }
    }

    private func define(_ request: Request, _ viewer: Viewer) async throws -> Response {
        let body = try await Self.json(of: request)
        guard let name = body["name"]?.string, let query = body["query"],
            NamedQuery.isName(name)
        else {
            throw QueryFlaw(
                .validation,
                "wanted an object with name (1 to \(NamedQuery.nameMax) letters, digits, - and _) "
                    + "and query")
        }
        do { _ = try EventQuery(body: query, prefixes: PrefixMap(request)) } catch {
            throw QueryFlaw(.queryValidation, error.advice)
        }
        let named = NamedQuery(name: name, query: query.declaring(request).text)
        switch try queries.add(named, of: viewer.sender.party) {
        case .added: break
        case .exists:
            throw QueryFlaw(
                .resourceAlreadyExists, "your party has a query of the name \"\(name)\" already")
        case .full:
            throw QueryFlaw(
                .implementation,
                "your party has \(QueryShelf.queriesMax) queries, the most there "
                    + "may be; delete one")
        }
        var response = Response(status: .created)
        response.headers[.location] = "\(Self.root)/queries/\(name)"
        return response
    }
}

extension NamedQuery {
    fileprivate var json: JSONValue {
        // It was parsed before it was kept.
        ["name": .text(name), "query": (try? JSONValue(parsing: Array(query.utf8))) ?? .null]
    }
}

extension JSONValue {
    /// A query that is kept takes the prefixes along that the header of its request declared.
    fileprivate func declaring(_ request: Request) -> JSONValue {
        let declared = PrefixMap.declared(by: request)
        guard !declared.isEmpty, let members else { return self }
        let terms = JSONValue.object(declared.map { JSONMember($0.prefix, .text($0.address)) })
        let own = self["@context"].map { $0.array ?? [$0] } ?? []
        let rest = members.filter { $0.name != "@context" }
        return .object([JSONMember("@context", .array([terms] + own))] + rest)
    }
}
