import API
import EPCIS
import EventIndex
import HTTPDoor
import HTTPTypes
import Hummingbird
import JSON
import Model

extension EPCISDesk {
    func openEvents(on router: Router<DoorContext>) {
        options("/events", allow: "GET, POST, OPTIONS", router)
        on(.get, "/events", router) { request, context in
            let viewer = try await entrance.viewer(of: request, context)
            return try await answer(request, for: viewer, at: "/events")
        }
        options("/events/:event", allow: "GET, OPTIONS", router)
        on(.get, "/events/:event", router) { request, context in
            let viewer = try await entrance.viewer(of: request, context)
            return try await event(try Self.name("event", context), for: viewer)
        }
        options("/nextPageToken/:token", allow: "DELETE, OPTIONS", router)
        on(.delete, "/nextPageToken/:token", router) { request, context in
            _ = try await entrance.viewer(of: request, context)
            return EPCISProblem.response(
                .implementation, .notImplemented,
                "tokens hold nothing here that could be deleted; they expire by themselves")
        }
    }

    /// A percent-encoded name in a path.
    static func name(_ parameter: String, _ context: DoorContext) throws(QueryFlaw) -> String {
        guard
            let name = context.parameters.get(parameter).flatMap({
                PercentCoding.decoded(path: $0)
            })
        else { throw nothing }
        return name
    }

    /// `more` is what the path itself says, before what the query adds.
    func answer(
        _ request: Request, for viewer: Viewer, at path: String, named name: String = "events",
        _ more: [QueryParameter] = [], body: JSONValue? = nil
    ) async throws -> Response {
        let asked = try QueryString(request)
        let prefixes = PrefixMap(request)
        var query = try EventQuery(more + asked.parameters, prefixes: prefixes)
        if let body { query = try EventQuery(body: body, prefixes: prefixes).narrowed(by: query) }
        let question = "\(viewer.sender.party) \(path)?\(asked.text)"
        let now = node.now()
        let onlooker = await onlooker(viewer)
        var place: PageTokens.Place?
        if let token = asked.nextPageToken {
            place = try tokens.place(of: token, for: question, at: now)
        }
        let ceiling = try place?.ceiling ?? index.followed()
        if place == nil { try await checkCount(query, for: onlooker, below: ceiling) }
        let left = place?.left ?? query.countLimit
        let page = try await events(
            query, for: onlooker, after: place?.cursor, below: ceiling,
            want: min(query.perPage, left ?? .max))
        var answer = QueryAnswer(name: name, created: now.rfc3339)
        for event in page.events { answer.add(event) }
        var response = Response.json(answer.json)
        response.headers[.contentType] = "application/ld+json"
        let rest = left.map { $0 - page.events.count }
        if let next = page.next, rest ?? 1 > 0 {
            let token = tokens.token(
                for: PageTokens.Place(cursor: next, ceiling: ceiling, left: rest), of: question,
                at: now)
            link(&response, path, asked.text, token, expires: now + PageTokens.lifetime)
        }
        return response
    }

    func link(
        _ response: inout Response, _ path: String, _ query: String, _ token: String,
        expires: Instant
    ) {
        let start = query.isEmpty ? "" : query + "&"
        response.headers[HTTPField.Name("Link")!] =
            "<\(Self.root)\(path)?\(start)nextPageToken=\(token)>; rel=\"next\""
        response.headers[StandardHeaders.expires] = expires.rfc3339
    }

    /// The event of a name with its error declarations, which share the name.
    private func event(_ id: String, for viewer: Viewer) async throws -> Response {
        let query = try EventQuery([QueryParameter("EQ_eventID", [id])])
        let page = try await events(
            query, for: await onlooker(viewer), after: nil, below: try index.followed(),
            want: EventQuery.perPageUsual)
        guard !page.events.isEmpty else { throw Self.nothing }
        var answer = QueryAnswer(name: "events", created: node.now().rfc3339)
        for event in page.events.reversed() { answer.add(event) }
        var response = Response.json(answer.json)
        response.headers[.contentType] = "application/ld+json"
        return response
    }
}
