import API
import EPCIS
import EPCISDesk
import EventIndex
import Foundation
import HTTPDoor
import HTTPTypes
import Hummingbird
import Intake
import JSON
import Logging
import Model
import Synchronization
import Webhooks

/// A desk with a small ledger behind it and somebody before it, without any network.
///
/// The ledger does what the node does in the small: it understands by `Intake`, keeps statements by
/// their text and party, keeps all or nothing when asked, and lets the index follow at once.
final class Counter: Sendable {
    let index: EventIndex
    private let kept = Mutex(Kept())
    private let clock = Mutex(Instant(milliseconds: 1_767_650_000_000))
    private let folder: String
    private let queries: QueryShelf
    private let shelf: SubscriptionShelf

    struct Kept {
        var facts: [(payload: [UInt8], party: PartyID, recorded: Instant)] = []
        var erased: Set<UInt64> = []
    }

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/desk-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        index = try EventIndex(folder: folder)
        queries = try QueryShelf(folder: folder)
        shelf = try SubscriptionShelf(folder: folder)
    }

    deinit {
        // The system cleans up behind us.
        try? FileManager.default.removeItem(atPath: folder)
    }

    var facts: Int { kept.withLock { $0.facts.count } }

    private let retired = Mutex<Set<String>>([])

    func retire(_ secret: String) { retired.withLock { _ = $0.insert(secret) } }

    func pass(_ seconds: Double) { clock.withLock { $0 = $0 + Seconds(seconds) } }
    func erase(_ place: UInt64) { kept.withLock { _ = $0.erased.insert(place) } }

    private var now: Instant { clock.withLock { $0 } }

    /// `role/party` is a key here.
    private static func sender(_ secret: String) -> Sender? {
        let parts = secret.split(separator: "/").map(String.init)
        guard parts.count == 2, let role = Sender.Role(rawValue: parts[0]),
            let key = try? KeyID(secret), let party = try? PartyID(parts[1])
        else { return nil }
        return Sender(key: key, party: party, role: role)
    }

    private func submit(
        _ submissions: [Submission], from sender: Sender
    ) throws -> [Outcome] {
        let now = now
        return try submissions.map { submission in
            let (place, isNew) = kept.withLock { kept -> (Int, Bool) in
                let known = kept.facts.firstIndex {
                    $0.payload == submission.payload && $0.party == sender.party
                }
                if let known { return (known, false) }
                kept.facts.append((submission.payload, sender.party, now))
                return (kept.facts.count - 1, true)
            }
            let index = LedgerIndex(UInt64(place))
            guard isNew else { return .repeated(index) }
            if isFollowed.withLock({ $0 }) { try follow(place) }
            return .recorded(index)
        }
    }

    private let isFollowed = Mutex(true)

    private func follow(_ place: Int) throws {
        let fact = kept.withLock { $0.facts[place] }
        let event = CapturedEvent(fact.payload, recorded: fact.recorded).map {
            IndexedEvent(place: LedgerIndex(UInt64(place)), recorder: fact.party, event: $0)
        }
        try index.follow([event].compactMap { $0 }, upTo: UInt64(place + 1))
    }

    /// The index begins anew, as after an erasure, and follows nothing until it is told to.
    func loseIndex() throws {
        isFollowed.withLock { $0 = false }
        try index.clear(cleanBelow: 0)
    }

    func remakeIndex() throws {
        for place in 0..<facts { try follow(place) }
        isFollowed.withLock { $0 = true }
    }

    private var gatehouse: Gatehouse {
        Gatehouse(
            authenticate: { [self] secret in
                retired.withLock { $0.contains(secret) } ? nil : Self.sender(secret)
            }, holder: { Self.sender($0.description) },
            decode: { [self] bytes, _, _ in
                do throws(IntakeRefusal) {
                    return .success(try LineDecoder(now: now).submissions(fromLine: bytes))
                } catch {
                    return .failure(
                        Refusal(field: error.field, sent: error.sent, wanted: error.wanted))
                }
            },
            decodeDocument: { _, _ in [] },
            submit: { [self] submissions, sender, _ in try submit(submissions, from: sender) })
    }

    private var node: EPCISDesk.Node {
        EPCISDesk.Node(
            payload: { [self] place, _ in
                kept.withLock { kept in
                    kept.erased.contains(place.value)
                        ? nil : kept.facts[Int(place.value)].payload
                }
            },
            leaf: { Array("\($0)".utf8) },
            facts: { [self] in UInt64(facts) },
            sight: { party in
                var sight = Sight()
                let carrier = PartyID(unchecked: "mx-carrier")
                if party.description == "friend" { sight.add(carrier, trip: nil) }
                return sight
            },
            waiting: { [self] places in
                let count = waiting.withLock { $0.intersection(places) }.ranges
                    .reduce(0) { $0 + $1.count }
                return Waiting(count: count, until: count > 0 ? now + .hours(24) : nil)
            },
            now: { [self] in now })
    }

    /// Facts that wait for their trips.
    let waiting = Mutex(RangeSet<UInt64>())

    private let delivering = Mutex<Deliveries?>(nil)

    /// Made once, of what is on the shelf then.
    private func deliveries() throws -> Deliveries {
        try delivering.withLock { known in
            if let known { return known }
            let made = try Deliveries(
                node: node, index: index, shelf: shelf, client: WebhookClient(),
                holder: gatehouse.holder, complain: { _ in })
            known = made
            return made
        }
    }

    /// As an older build left it on the disk, before anything was asked here.
    func keep(_ old: Subscription) throws { _ = try shelf.add(old) }

    /// Delivers until the figures say that it is so; the test's own time limit ends what never is.
    func deliver(until isSo: @escaping @Sendable (String) -> Bool) async throws {
        let deliveries = try deliveries()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await deliveries.run() }
            while await !isSo(deliveries.metricText()) {
                try await Task.sleep(for: .milliseconds(5))
            }
            group.cancelAll()
        }
    }

    private func desk() throws -> EPCISDesk {
        let gatehouse = gatehouse
        return EPCISDesk(
            node: node, index: index, queries: queries, deliveries: try deliveries(),
            gatehouse: gatehouse,
            entrance: Entrance(
                sessions: SessionDesk(), authenticate: gatehouse.authenticate,
                holder: gatehouse.holder))
    }

    /// One router, as in a node: tokens are good for as long as the process runs.
    private let router = Mutex<RouterResponder<DoorContext>?>(nil)

    func send(
        _ method: HTTPRequest.Method, _ path: String, key: String? = "operator/op",
        headers: [String: String] = [:], body: String = "",
        heard: @escaping @Sendable (String) async throws -> Void = { _ in }
    ) async throws -> Answer {
        let response = try await open(path, method, key: key, headers: headers, body: body)
        let sink = Sink(heard: heard)
        try await response.body.write(sink)
        return Answer(status: response.status.code, headers: response.headers, text: sink.text)
    }

    /// The answer before anybody reads it.
    func open(
        _ path: String, _ method: HTTPRequest.Method = .get, key: String? = "operator/op",
        headers: [String: String] = [:], body: String = ""
    ) async throws -> Response {
        var fields: HTTPFields = [:]
        if method == .post { fields[.contentType] = "application/json" }
        if let key { fields[.authorization] = "Bearer \(key)" }
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        let responder = try router.withLock { known in
            if let known { return known }
            let router = Router(context: DoorContext.self)
            try desk().open(on: router)
            let made = router.buildResponder()
            known = made
            return made
        }
        let head = HTTPRequest(
            method: method, scheme: "http", authority: "localhost", path: path, headerFields: fields
        )
        return try await responder.respond(
            to: Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body))),
            context: DoorContext(CoreRequestContextStorage(source: Source())))
    }

    func get(_ path: String, key: String? = "operator/op") async throws -> Answer {
        try await send(.get, path, key: key)
    }

    struct Answer {
        let status: Int
        let headers: HTTPFields
        let text: String

        var json: JSONValue { (try? JSONValue(parsing: Array(text.utf8))) ?? .null }
        var title: String { json["title"]?.string ?? "" }
        var events: [JSONValue] {
            json["epcisBody"]?["queryResults"]?["resultsBody"]?["eventList"]?.array ?? []
        }
        var ids: [String] { events.compactMap { $0["eventID"]?.string } }
        var members: [String] { json["member"]?.array?.compactMap(\.string) ?? [] }
        func header(_ name: String) -> String {
            HTTPField.Name(name).flatMap { headers[$0] } ?? ""
        }
        /// The address in the Link header.
        var next: String? {
            let link = header("Link")
            guard link.hasPrefix("<"), let end = link.firstIndex(of: ">") else { return nil }
            return String(link[link.index(after: link.startIndex)..<end])
        }
    }

    private struct Source: RequestContextSource {
        let logger = Logger(label: "test")
    }
}

private final class Sink: ResponseBodyWriter, Sendable {
    private let bytes = Mutex(ByteBuffer())
    private let heard: @Sendable (String) async throws -> Void

    init(heard: @escaping @Sendable (String) async throws -> Void) { self.heard = heard }

    var text: String { bytes.withLock { String(buffer: $0) } }
    func write(_ buffer: ByteBuffer) async throws {
        bytes.withLock { _ = $0.writeImmutableBuffer(buffer) }
        try await heard(String(buffer: buffer))
    }
    func finish(_ trailers: HTTPFields?) async throws {}
}
