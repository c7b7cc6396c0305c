package import HTTPDoor
import HTTPTypes
package import Hummingbird
import JSON
import Model
import Views

/// Who is examined and what that is worth, for programs: only for those who see everything. A
/// trader is told one coarse code of its own load.
package struct TargetingAPI: Sendable {
    /// As long as a line at the door: what is tried here may be filed there.
    static let bookMax = 1_024 * 1_024

    let reading: TargetingReading
    let entrance: Entrance

    package init(reading: TargetingReading, entrance: Entrance) {
        self.reading = reading
        self.entrance = entrance
    }

    package func open(on router: Router<DoorContext>) {
        router.get("/v1/targeting/queue") { [self] request, context in
            try await admit(request, context)
            let page = await reading.queue(
                try Self.whole("from", in: request, 0...Self.fromMax) ?? 0,
                try Self.whole("limit", in: request, 1...QueuePage.entriesMax)
                    ?? Self.limitUsual)
            return Response.json(page.json)
        }
        router.post("/v1/targeting/rules/test") { [self] request, context in
            try await admit(request, context)
            let book = try await Self.body(of: request)
            let version = try Self.whole("version", in: request, 0...Self.versionMax)
            do {
                return Response.json(try await reading.trial(book, version))
            } catch let refusal as TrialRefusal { throw refusal.problem }
        }
        router.get("/v1/targeting/model") { [self] request, context in
            try await admit(request, context)
            return Response.json(await reading.card())
        }
        router.get("/v1/targeting/effect") { [self] request, context in
            try await admit(request, context)
            return Response.json(await reading.effect())
        }
        router.get("/v1/targeting/trips/:trip") { [self] request, context in
            let viewer = try await entrance.viewer(of: request, context)
            guard let trip = context.trip, let code = await reading.code(trip, viewer.party) else {
                throw Problem.notFound
            }
            let told: [JSONMember] = [
                JSONMember("trip", .name(trip)), JSONMember("code", .text(code.rawValue)),
            ]
            guard viewer.seesEverything else { return Response.json(.object(told)) }
            let declared = try await reading.declarations(trip)
            let newest = declared.suffix(TripPage.declarationsMax)
            return Response.json(
                .object(
                    told + [
                        JSONMember("declarations", .list(newest.map(\.json))),
                        JSONMember("declarationsLeftOut", .int(declared.count - newest.count)),
                    ]))
        }
    }

    private static let limitUsual = 50
    /// More than a ledger has trips.
    private static let fromMax = 1_000_000
    /// More than anybody counts editions of a book.
    private static let versionMax = 1_000_000

    /// To a trader these pages are not there, as any other path that is not.
    private func admit(_ request: Request, _ context: DoorContext) async throws {
        guard try await entrance.viewer(of: request, context).seesEverything else {
            throw Problem.notFound
        }
    }

    /// Whoever asked for more than is given would take what is given for all.
    private static func whole(
        _ name: String, in request: Request, _ range: ClosedRange<Int>
    ) throws(Problem) -> Int? {
        guard let text = request.uri.queryParameters[name[...]] else { return nil }
        guard let value = Int(text), range.contains(value) else {
            throw Problem(
                .badRequest, "“\(text.prefix(40))” is no \(name)",
                cure: "Send “\(name)” as a whole number from \(range.lowerBound) to "
                    + "\(range.upperBound)\(name == "limit" ? "; `next` says where to read on" : "")."
            )
        }
        return value
    }

    private static func body(of request: Request) async throws -> [UInt8] {
        try request.demandShort(bookMax)
        do {
            return Array(try await request.body.collect(upTo: bookMax).readableBytesView)
        } catch {
            throw Problem(
                .contentTooLarge, "The book is too long",
                cure: "Send a book of rules of at most \(bookMax) bytes.")
        }
    }
}
