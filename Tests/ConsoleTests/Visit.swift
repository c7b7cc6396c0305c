import API
import Console
import HTTPDoor
import HTTPTypes
import Hummingbird
import Logging
import Model
import Synchronization
import Views

/// A small lane with two loads of two carriers, and somebody who looks at its screens.
struct Visit {
    static let cleared = TripID(unchecked: "T-1")
    static let fallen = TripID(unchecked: "T-2/a?b")

    let showroom = Showroom(epoch: 1_000)
    let keys = VisitorKeys()
    let pace = PublicPace()

    init(isEmpty: Bool = false) async {
        guard !isEmpty else { return }
        await showroom.show([.lane(Self.lane)] + Self.pages.values.map { .trip($0.row) })
    }

    /// When everybody looks: the evening of the day of `queue`.
    static let present = Instant(milliseconds: 1_700_000_000_000 + 7_200_000)

    func get(
        _ path: String, key: String? = "customs", headers: [String: String] = [:],
        meanwhile: () -> Void = {}
    ) async throws -> Answer {
        try await send(.get, path, key: key, headers: headers, body: "", meanwhile: meanwhile)
    }

    /// `meanwhile` happens when the caller was let in and the page is not read yet.
    func send(
        _ method: HTTPRequest.Method, _ path: String, key: String?, headers: [String: String],
        body: String, address: String? = nil, meanwhile: () -> Void = {}
    ) async throws -> Answer {
        var fields: HTTPFields = [:]
        if let key { fields[.authorization] = "Bearer \(key)" }
        for (name, value) in headers { fields[HTTPField.Name(name)!] = value }
        let head = HTTPRequest(
            method: method, scheme: "http", authority: "localhost", path: path, headerFields: fields
        )
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body)))
        let context = DoorContext(
            CoreRequestContextStorage(source: Source()), address: address)
        let response = try await router.buildResponder().respond(to: request, context: context)
        meanwhile()
        let sink = Sink(most: path.hasPrefix("/v1/live") ? 2 : .max)
        try? await response.body.write(sink)
        return Answer(
            status: response.status.code, headers: response.headers, text: sink.text)
    }

    private var router: Router<DoorContext> {
        let router = Router(context: DoorContext.self)
        router.middlewares.add(AccessLog(meter: Meter(), write: { _ in }, complain: { _ in }))
        let entrance = Entrance(
            sessions: Self.sessions, authenticate: { [keys] in keys.sender($0) },
            holder: { [keys] in keys.sender($0.description) })
        let reading = Self.reading
        API(showroom: showroom, reading: reading, entrance: entrance).open(on: router)
        Console(showroom: showroom, reading: reading, entrance: entrance).open(on: router)
        let desk = PortDesk(showroom: showroom, clock: { Self.present })
        PortRoutes(desk: desk, pace: pace).open(on: router)
        WaitPage(desk: desk, pace: pace, showroom: showroom).open(on: router)
        return router
    }

    private static let sessions = SessionDesk()

    private static var reading: Reading {
        Reading(
            trip: { pages[$0] },
            decision: { index in
                pages.values.lazy.flatMap(\.decisions).first { $0.index == index }
            },
            erased: { $0 == erased.trip ? erased : nil },
            erasedNamed: { "t-8".contains($0) ? [erased.trip] : [] },
            dossier: { trip, _, _ in pages[trip] == nil ? nil : Array("evidence".utf8) },
            checkpoint: { "garita.example/lane\n6\nAAAA\n" },
            tile: { $0.content == .entries ? [1] : [2] })
    }

    struct Answer {
        let status: Int
        let headers: HTTPFields
        let text: String
    }

    private struct Source: RequestContextSource {
        let logger = Logger(label: "test")
    }
}

/// Keys are called like their roles; `carrier` is the carrier of the cleared load.
final class VisitorKeys: Sendable {
    private let retired = Mutex<Set<String>>([])

    func retire(_ name: String) { retired.withLock { _ = $0.insert(name) } }

    func sender(_ secret: String) -> Sender? {
        guard !retired.withLock({ $0.contains(secret) }),
            let role = Sender.Role(rawValue: secret), let name = try? KeyID(secret),
            let party = try? PartyID(secret)
        else { return nil }
        return Sender(key: name, party: party, role: role)
    }
}

/// Takes what a page writes, and hangs up after `most` pieces as a closed browser does.
final class Sink: ResponseBodyWriter, Sendable {
    struct HungUp: Error {}

    private let state = Mutex((bytes: ByteBuffer(), pieces: 0))
    private let most: Int

    init(most: Int) { self.most = most }

    var text: String { state.withLock { String(buffer: $0.bytes) } }
    func write(_ buffer: ByteBuffer) async throws {
        let pieces = state.withLock { state in
            state.bytes.writeImmutableBuffer(buffer)
            state.pieces += 1
            return state.pieces
        }
        if pieces >= most { throw HungUp() }
    }
    func finish(_ trailers: HTTPFields?) async throws {}
}
