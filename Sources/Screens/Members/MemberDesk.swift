package import API
package import HTTPDoor
package import Hummingbird
import HTTPTypes
import JSON
import Membership
import Model

/// Members of programmes for two readers: the trader, who sees its own file, and the authority, who
/// sees all and has work to do. It only reads; deeds are filed at the door like all else.
///
/// What is not there and what may not be seen answer alike.
package struct MemberDesk: Sendable {
    private let reading: MemberReading
    private let entrance: Entrance

    package init(reading: MemberReading, entrance: Entrance) {
        self.reading = reading
        self.entrance = entrance
    }

    package func open(on router: Router<DoorContext>) {
        router.get("/v1/members") { request, context in
            try await queue(request, viewer(request, context))
        }
        router.get("/v1/members/:member") { request, context in
            try await member(context, viewer(request, context))
        }
        router.get("/v1/members/:member/recognition") { request, context in
            try await recognition(request, context, viewer(request, context))
        }
        router.get("/members/report") { request, context in
            let viewer = try await viewer(request, context)
            guard viewer.seesEverything else { throw Problem.notFound }
            return try await report(request, of: nil)
        }
        router.get("/members/:member/report") { request, context in
            let viewer = try await viewer(request, context)
            return try await report(request, of: try name(context, viewer))
        }
    }

    private func viewer(_ request: Request, _ context: DoorContext) async throws -> Viewer {
        try await entrance.viewer(of: request, context)
    }

    /// Whose file the path names, where it is the viewer's to see.
    private func name(_ context: DoorContext, _ viewer: Viewer) throws -> PartyID {
        guard let text = context.parameters.get("member"),
            let plain = PercentCoding.decoded(path: text),
            // What is no party's name names nobody, and is answered like one that is absent.
            let member = try? PartyID(plain), viewer.party.map({ $0 == member }) ?? true
        else { throw Problem.notFound }
        return member
    }

    /// An authority is told what is so; to others what is absent and what is hidden look alike.
    private func absent(_ name: PartyID, to viewer: Viewer) -> Problem {
        viewer.seesEverything ? .noMember(name) : .notFound
    }

    private func queue(_ request: Request, _ viewer: Viewer) async throws -> Response {
        guard viewer.seesEverything else { throw Problem.notFound }
        let question = try QueueQuestion(request)
        let queue = await reading.queue()
        let page = queue.page(question)
        let next = question.offset + page.rows.count
        return Response.json([
            "day": .text(queue.day.description),
            "members": .list(page.rows.map { $0.json(on: queue.day) }),
            "found": .int(page.found), "next": next < page.found ? .int(next) : .null,
        ])
    }

    private func member(_ context: DoorContext, _ viewer: Viewer) async throws -> Response {
        let name = try name(context, viewer)
        guard let page = await reading.member(name) else { throw absent(name, to: viewer) }
        guard viewer.seesEverything else { return Response.json(page.json(rows: nil)) }
        let rows = await reading.queue().rows.filter { $0.member == name }
        return Response.json(page.json(rows: rows))
    }

    private func recognition(
        _ request: Request, _ context: DoorContext, _ viewer: Viewer
    ) async throws -> Response {
        let on = request.uri.queryParameters["on"].map(String.init)
        let name = try name(context, viewer)
        guard let json = try await reading.recognition(name, on) else {
            throw absent(name, to: viewer)
        }
        return Response.json(json)
    }

    private func report(_ request: Request, of member: PartyID?) async throws -> Response {
        guard let html = try await reading.report(try MemberReport(request, of: member)) else {
            throw Problem.notFound
        }
        var response = Response.text(html, type: "text/html; charset=utf-8")
        response.headers[.contentSecurityPolicy] = Self.policy
        response.headers[.xContentTypeOptions] = "nosniff"
        return response
    }

    /// A report has no script and fetches nothing.
    private static let policy = "default-src 'none'; style-src 'unsafe-inline'"
}
