import API
import EPCIS
import EventIndex
import HTTPDoor
import HTTPTypes
import Hummingbird
import JSON
import Model

extension EPCISDesk {
    /// The lists by which somebody looks around before asking, and by what their entries are found.
    private static let resources: [(path: String, parameter: String, kind: EventResource?)] = [
        ("eventTypes", "eventType", .eventType), ("epcs", "MATCH_anyEPC", nil),
        ("bizSteps", "EQ_bizStep", .bizStep), ("dispositions", "EQ_disposition", .disposition),
        ("readPoints", "EQ_readPoint", .readPoint),
        ("bizLocations", "EQ_bizLocation", .bizLocation),
    ]

    func openResources(on router: Router<DoorContext>) {
        options("", allow: "GET, OPTIONS", router)
        on(.get, "", router) { request, context in
            _ = try await entrance.viewer(of: request, context)
            return Self.collection(["capture", "events", "queries"] + Self.resources.map(\.path))
        }
        for resource in Self.resources {
            let path = "/\(resource.path)"
            options(path, allow: "GET, OPTIONS", router)
            on(.get, path, router) { request, context in
                let viewer = try await entrance.viewer(of: request, context)
                return try await list(request, for: viewer, path, resource.kind)
            }
            options("\(path)/:value", allow: "GET, OPTIONS", router)
            on(.get, "\(path)/:value", router) { request, context in
                _ = try await entrance.viewer(of: request, context)
                return Self.collection(["events"])
            }
            options("\(path)/:value/events", allow: "GET, OPTIONS", router)
            on(.get, "\(path)/:value/events", router) { request, context in
                let viewer = try await entrance.viewer(of: request, context)
                let value = try Self.name("value", context)
                return try await answer(
                    request, for: viewer, at: "\(path)/\(PercentCoding.encoded(value))/events",
                    [QueryParameter(resource.parameter, [value])])
            }
        }
    }

    static func collection(_ members: [String]) -> Response {
        .json([
            "@context": .text(QueryAnswer.standardContext), "type": "Collection",
            "member": .list(members.map(JSONValue.text)),
        ])
    }

    private func list(
        _ request: Request, for viewer: Viewer, _ path: String, _ kind: EventResource?
    ) async throws -> Response {
        let asked = try QueryString(request)
        let query = try EventQuery(asked.parameters)
        guard query.conditionCount == 0 else {
            throw QueryFlaw(
                .queryParameter, "a list takes perPage and nextPageToken; ask \(Self.root)/events")
        }
        let onlooker = await onlooker(viewer)
        let after = try asked.nextPageToken.map(Self.text) ?? ""
        let limit = query.perPage + 1
        let listed: [(text: String, said: String)]
        if let kind {
            listed = try index.resources(kind, for: onlooker, after: after, limit: limit)
                .map { ($0, $0) }
        } else {
            listed = try await things(for: onlooker, after: after, limit: limit)
        }
        let page = listed.prefix(query.perPage)
        var response = Self.collection(page.map(\.said))
        if listed.count > page.count, let last = page.last?.text {
            // A place in a list of texts is the text: it holds as long as the list does.
            link(
                &response, path, asked.text, PercentCoding.encoded(last),
                expires: node.now() + PageTokens.lifetime)
        }
        return response
    }

    /// Names of things as somebody wrote them whose event the onlooker sees: nothing is translated.
    private func things(
        for onlooker: Onlooker, after text: String, limit: Int
    ) async throws -> [(text: String, said: String)] {
        var listed: [(text: String, said: String)] = []
        for thing in try index.things(for: onlooker, after: text, limit: limit) {
            let bytes = try await node.payload(thing.place, onlooker == .everything)
            let event = bytes.flatMap { CapturedEvent($0, recorded: node.now()) }
            let said = event?.spelling(ofThing: thing.text)
            listed.append((thing.text, said ?? EventIndex.address(thing.text)))
        }
        return listed
    }

    private static func text(_ token: String) throws(QueryFlaw) -> String {
        guard token.utf8.count <= tokenMax else {
            throw QueryFlaw(.queryParameter, "nextPageToken is none that was given out here")
        }
        return token
    }

    /// The longest name in the index is a URI of some hundred bytes.
    private static let tokenMax = 2_048
}
