package import HTTPDoor
package import Hummingbird
import HTTPTypes
import JSON
import Model
import Views

/// The read side for programs: trips, decisions, the lane, the live feed, the published log.
package struct API: Sendable {
    let showroom: Showroom
    let reading: Reading
    let entrance: Entrance

    package init(showroom: Showroom, reading: Reading, entrance: Entrance) {
        self.showroom = showroom
        self.reading = reading
        self.entrance = entrance
    }

    package func open(on router: Router<DoorContext>) {
        openTrips(on: router)
        openLog(on: router)
        let live = LiveFeed(showroom: showroom)
        router.get("/v1/live") { [entrance] request, context in
            let viewer = try await entrance.viewer(of: request, context)
            return try await live.answer(request, for: viewer) {
                await entrance.admits(viewer, request)
            }
        }
        router.get("/v1/lane") { [self] request, context in
            _ = try await entrance.viewer(of: request, context)
            guard let lane = await showroom.board.lane else { throw Problem.notFound }
            var response = Response.json(lane.geoJSON)
            response.headers[.contentType] = "application/geo+json"
            return response
        }
    }

    private func openTrips(on router: Router<DoorContext>) {
        router.get("/v1/trips") { [self] request, context in
            let viewer = try await entrance.viewer(of: request, context)
            return try await trips(BoardQuery(request, for: viewer), for: viewer)
        }
        router.get("/v1/trips/:trip") { [self] request, context in
            let viewer = try await entrance.viewer(of: request, context)
            if let erased = try await erased(context, for: viewer) {
                return Response.json(erased.json, status: .gone)
            }
            let page = try await page(context, for: viewer)
            return Response.json(page.json(whole: viewer.seesEverything))
        }
        router.get("/v1/trips/:trip/dossier") { [self] request, context in
            let viewer = try await entrance.viewer(of: request, context)
            return try await dossier(request, context, for: viewer)
        }
        router.get("/v1/decisions/:index") { [self] request, context in
            let viewer = try await entrance.viewer(of: request, context)
            guard viewer.seesEverything,
                let index = context.index, let page = try await reading.decision(index)
            else { throw Problem.notFound }
            return Response.json(page.json)
        }
    }

    private func openLog(on router: Router<DoorContext>) {
        router.get("/v1/checkpoint") { [self] request, context in
            _ = try await entrance.viewer(of: request, context)
            guard let note = try await reading.checkpoint() else { throw Problem.notFound }
            return Response.text(note)
        }
        router.get("/v1/tile/**") { [self] request, context in
            let viewer = try await entrance.viewer(of: request, context)
            return try await tile(context, for: viewer)
        }
    }

    private func trips(_ query: BoardQuery, for viewer: Viewer) async throws -> Response {
        let page = await showroom.page(query)
        let more = query.order == .trip && page.hasMore
        return Response.json([
            "trips": .list(page.rows.map { $0.json(whole: viewer.seesEverything) }),
            "found": .int(page.found),
            "next": more ? .name(page.rows.last?.trip) : nil,
        ])
    }

    private func page(_ context: DoorContext, for viewer: Viewer) async throws -> TripPage {
        guard let trip = context.trip, let page = try await reading.page(of: trip, for: viewer)
        else { throw Problem.notFound }
        return page
    }

    /// Whose the trip was is erased with it, so only those see it who see everything.
    private func erased(_ context: DoorContext, for viewer: Viewer) async throws -> ErasedPage? {
        guard viewer.seesEverything, let trip = context.trip else { return nil }
        return try await reading.erased(trip)
    }

    /// It holds decisions and their reasons, so partners do not get it from here.
    private func dossier(
        _ request: Request, _ context: DoorContext, for viewer: Viewer
    ) async throws -> Response {
        guard viewer.seesEverything, let trip = context.trip,
            let bytes = try await reading.dossier(trip, viewer.sender, try Self.held(request))
        else { throw Problem.notFound }
        var response = Response.bytes(bytes)
        response.headers[.contentDisposition] = "attachment; filename=\"trip.dossier\""
        return response
    }

    /// The size of the checkpoint that the reader kept, from `?checkpoint=`.
    private static func held(_ request: Request) throws(Problem) -> UInt64? {
        guard let text = request.uri.queryParameters["checkpoint"] else { return nil }
        guard let size = UInt64(text), size > 0 else { throw .noSize }
        return size
    }

    /// Hashes tell nothing; entries hold what was stated.
    private func tile(_ context: DoorContext, for viewer: Viewer) async throws -> Response {
        let name = context.parameters.getCatchAll().joined(separator: "/")
        guard let path = TilePath(name), path.content != .entries || viewer.seesEverything,
            let bytes = try await reading.tile(path)
        else { throw Problem.notFound }
        var response = Response.bytes(bytes)
        response.headers[.cacheControl] = "private, max-age=31536000, immutable"
        return response
    }
}

extension Response {
    fileprivate static func bytes(_ bytes: [UInt8]) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: "application/octet-stream", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
