package import API
package import HTTPDoor
package import Hummingbird
import HTTPTypes
import Model
import Views

/// The screens for people: board, trip, decision. They only read; the one form is the login,
/// which touches nothing but the session.
package struct Console: Sendable {
    let showroom: Showroom
    let reading: Reading
    let entrance: Entrance
    /// Sessions travel only over TLS. False on a machine that serves itself alone.
    let isBehindTLS: Bool

    package init(
        showroom: Showroom, reading: Reading, entrance: Entrance, isBehindTLS: Bool = false
    ) {
        self.showroom = showroom
        self.reading = reading
        self.entrance = entrance
        self.isBehindTLS = isBehindTLS
    }

    package func open(on router: Router<DoorContext>) {
        Asset.open(on: router)
        LoginDesk(entrance: entrance, isBehindTLS: isBehindTLS).open(on: router)
        show("/", on: router) { try await board($0, $1, $2) }
        show("/board", on: router) { try await boardParts($0, $1, $2) }
        show("/trips/:trip", on: router) { try await trip($0, $1, $2) }
        show("/decisions/:index", on: router) { try await decision($0, $1, $2) }
    }

    /// Every page goes through here: who is it, what may they see, what if there is nothing.
    private func show(
        _ path: RouterPath, on router: Router<DoorContext>,
        _ draw: @escaping @Sendable (Request, DoorContext, Viewer) async throws -> HTML
    ) {
        router.get(path) { [entrance] request, context in
            let look = Look(request)
            do {
                let viewer = try await entrance.viewer(of: request, context)
                return Response.page(try await draw(request, context, viewer), look)
            } catch let problem as Problem where problem.status == .unauthorized {
                return Response.redirect(to: "/login", type: .normal)
            } catch let problem as Problem {
                return ProblemScreen(look: look, problem: problem).response
            }
        }
    }

    private func board(
        _ request: Request, _ context: DoorContext, _ viewer: Viewer
    ) async throws -> HTML {
        let look = Look(request)
        let screen = try await boardScreen(request, viewer, look)
        return await layout(look, look.words.board, request, viewer).page(screen.html)
    }

    private func boardParts(
        _ request: Request, _ context: DoorContext, _ viewer: Viewer
    ) async throws -> HTML {
        try await boardScreen(request, viewer, Look(request)).parts
    }

    private func boardScreen(
        _ request: Request, _ viewer: Viewer, _ look: Look
    ) async throws -> BoardScreen {
        var query = try BoardQuery(request, for: viewer)
        if request.uri.queryParameters["order"] == nil { query.order = .urgency }
        let newest = await showroom.newest
        let board = await showroom.board
        let isSearch = viewer.seesEverything && !query.text.isEmpty
        return BoardScreen(
            look: look, viewer: viewer, query: query, page: board.page(query), board: board,
            newest: newest, erased: isSearch ? await reading.erasedNamed(query.text) : [])
    }

    private func clock(_ look: Look) async -> DayClock {
        DayClock(words: look.words, today: await showroom.board.present)
    }

    private func trip(
        _ request: Request, _ context: DoorContext, _ viewer: Viewer
    ) async throws -> HTML {
        let look = Look(request)
        guard let trip = context.trip else { throw Problem.notFound }
        if viewer.seesEverything, let erased = try await reading.erased(trip) {
            let screen = ErasedScreen(look: look, page: erased, clock: await clock(look))
            return await layout(look, trip.description, request, viewer).page(screen.html)
        }
        guard let page = try await reading.page(of: trip, for: viewer) else {
            throw Problem.notFound
        }
        let lane = await showroom.board.lane
        let screen = TripScreen(
            look: look, viewer: viewer, page: page, lane: lane, clock: await clock(look))
        return await layout(look, trip.description, request, viewer).page(screen.html)
    }

    private func decision(
        _ request: Request, _ context: DoorContext, _ viewer: Viewer
    ) async throws -> HTML {
        let look = Look(request)
        guard viewer.seesEverything,
            let index = context.index, let page = try await reading.decision(index)
        else { throw Problem.notFound }
        let title = "\(look.words.decision) \(page.decision.number)"
        let erasure = try await reading.erased(page.decision.trip)?.erasure
        let screen = DecisionScreen(
            look: look, page: page, erasure: erasure, clock: await clock(look))
        return await layout(look, title, request, viewer).page(screen.html)
    }

    private func layout(
        _ look: Look, _ title: String, _ request: Request, _ viewer: Viewer
    ) async -> Layout {
        Layout(
            look: look, title: title, viewer: viewer.sender.party.description,
            laneName: await showroom.board.lane?.name,
            canLogOut: request.cookies[Entrance.cookie] != nil)
    }
}
