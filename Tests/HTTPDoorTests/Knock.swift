import HTTPDoor
import HTTPTypes
import Hummingbird
import JSON
import Logging
import Model
import Synchronization

/// A door with a ledger of its own behind it, and somebody knocking, without any network.
///
/// The ledger does what the engine does in the small: it keeps statements by their text, answers
/// a repeat with the first place, and keeps all or nothing when asked.
final class Ledger: Sendable {
    struct State {
        var places: [[UInt8]: UInt64] = [:]
        var batches: [Int] = []
        var hindrance: Gatehouse.Hindrance?
    }

    let state = Mutex(State())

    var count: Int { state.withLock { $0.places.count } }
    var largestBatch: Int { state.withLock { $0.batches.max() ?? 0 } }

    func submit(_ submissions: [Submission]) throws -> [Outcome] {
        try state.withLock { state in
            if let hindrance = state.hindrance { throw hindrance }
            state.batches.append(submissions.count)
            return submissions.map { submission in
                if let place = state.places[submission.payload] {
                    return .repeated(LedgerIndex(place))
                }
                let place = UInt64(state.places.count)
                state.places[submission.payload] = place
                return .recorded(LedgerIndex(place))
            }
        }
    }
}

struct Knock {
    let ledger: Ledger
    private let door: HTTPDoor
    private let unread: UnreadBody

    /// `stepSeconds` passes each time the door looks at its clock; nothing passes when left out.
    init(limits: DoorLimits = .standard, stepSeconds: Int = 0) {
        let ledger = Ledger()
        self.ledger = ledger
        let clock = Mutex(ContinuousClock.now)
        let now: @Sendable () -> ContinuousClock.Instant = {
            clock.withLock { now in
                now += .seconds(stepSeconds)
                return now
            }
        }
        unread = UnreadBody(limits: limits, now: now)
        door = HTTPDoor(
            gatehouse: Self.gatehouse(before: ledger), limits: limits, now: now)
    }

    private static func gatehouse(before ledger: Ledger) -> Gatehouse {
        Gatehouse(
            authenticate: { secret in
                guard let role = Sender.Role(rawValue: secret), let key = try? KeyID(secret),
                    let party = try? PartyID(secret)
                else { return nil }
                return Sender(key: key, party: party, role: role)
            },
            holder: { _ in nil },
            decode: { bytes, _, line in decode(bytes).mapError { $0.onLine(line) } },
            decodeDocument: { bytes, _ in verdicts(on: bytes) },
            submit: { submissions, _, _ in try ledger.submit(submissions) })
    }

    /// Any strict JSON is a statement here; what makes an event is another module's business.
    private static func decode(_ bytes: [UInt8]) -> Gatehouse.Decoded {
        do throws(JSONError) {
            let value = try JSONValue(parsing: bytes)
            let parts = value.array?.map { Array($0.text.utf8) } ?? [bytes]
            return .success(parts.map(submission))
        } catch {
            return .failure(Refusal(sent: "\(bytes.count) bytes", wanted: error.advice))
        }
    }

    /// A document's element is a statement unless it is a text: so much of a wrong one will do.
    private static func verdicts(on bytes: [UInt8]) -> [Gatehouse.Verdict] {
        do throws(JSONError) {
            return try JSONValue(parsing: bytes).array?.map { element in
                element.string.map { .failure(Refusal(field: "x", sent: $0, wanted: "no text")) }
                    ?? .success(submission(Array(element.text.utf8)))
            } ?? [.success(submission(bytes))]
        } catch {
            return [.failure(Refusal(line: 1, sent: "\(bytes.count) bytes", wanted: error.advice))]
        }
    }

    private static func submission(_ bytes: [UInt8]) -> Submission {
        let remark = Remark(at: Instant(milliseconds: 0), step: "loading")
        return Submission(
            subject: .trip(TripID(unchecked: "T-1")), event: .remark(remark),
            key: EventKey(bits: 0), heard: nil, payload: bytes)
    }

    func post(
        _ body: [[UInt8]], to path: String = "/v1/events", key: String? = "operator",
        type: String = "application/x-ndjson",
        headers: [String: String] = [:], breaksOff: Bool = false
    ) async throws -> Answer {
        var fields: HTTPFields = [.contentType: type]
        if let key { fields[.authorization] = "Bearer \(key)" }
        for (name, value) in headers { fields[HTTPField.Name(name)!] = value }
        fields[.transferEncoding] = "chunked"
        let reads = Reads()
        return try await send(
            .post, path, fields,
            RequestBody(
                asyncSequence: Pieces(pieces: body, breaksOff: breaksOff, reads: reads)), reads)
    }

    func post(_ text: String, headers: [String: String] = [:]) async throws -> Answer {
        try await post([Array(text.utf8)], headers: headers)
    }

    func get(_ path: String) async throws -> Answer {
        try await send(.get, path, [:], RequestBody(buffer: ByteBuffer()))
    }

    private func send(
        _ method: HTTPRequest.Method, _ path: String, _ fields: HTTPFields, _ body: RequestBody,
        _ reads: Reads = Reads()
    ) async throws -> Answer {
        let router = Router(context: DoorContext.self)
        router.middlewares.add(unread)
        let lines = Mutex<[String]>([])
        router.middlewares.add(
            AccessLog(
                meter: door.meter, write: { line in lines.withLock { $0.append(line) } },
                complain: { line in lines.withLock { $0.append(line) } }))
        door.open(on: router)
        let head = HTTPRequest(
            method: method, scheme: "http", authority: "localhost", path: path, headerFields: fields
        )
        let context = DoorContext(CoreRequestContextStorage(source: Source()))
        let response = try await router.buildResponder().respond(
            to: Request(head: head, body: body), context: context)
        let readBefore = reads.count
        let sink = Sink()
        try await response.body.write(sink)
        return Answer(
            status: response.status.code, headers: response.headers, text: sink.text,
            log: lines.withLock { $0.joined(separator: "\n") }, piecesReadBefore: readBefore,
            piecesRead: reads.count)
    }

    struct Answer {
        let status: Int
        let headers: HTTPFields
        let text: String
        let log: String
        /// Of the body, when the answer was ready and when all was done.
        let piecesReadBefore: Int
        let piecesRead: Int

        var json: JSONValue? { try? JSONValue(parsing: Array(text.utf8)) }
        var recorded: Int? { json?["recorded"]?.int }
        var detail: String { json?["detail"]?.string ?? "" }
    }

    private struct Source: RequestContextSource {
        let logger = Logger(label: "test")
    }
}

extension Refusal {
    fileprivate func onLine(_ line: Int) -> Refusal {
        Refusal(line: line, field: field, sent: sent, wanted: wanted)
    }
}

/// How many pieces of a body were read.
final class Reads: Sendable {
    private let number = Mutex(0)

    var count: Int { number.withLock { $0 } }
    func note() { number.withLock { $0 += 1 } }
}

/// A body in pieces; it may break off as a lost connection does.
struct Pieces: AsyncSequence, Sendable {
    struct Lost: Error {}

    let pieces: [[UInt8]]
    let breaksOff: Bool
    let reads: Reads

    func makeAsyncIterator() -> Iterator {
        Iterator(rest: pieces[...], breaksOff: breaksOff, reads: reads)
    }

    struct Iterator: AsyncIteratorProtocol {
        var rest: ArraySlice<[UInt8]>
        let breaksOff: Bool
        let reads: Reads

        mutating func next() async throws -> ByteBuffer? {
            if let piece = rest.popFirst() {
                reads.note()
                return ByteBuffer(bytes: piece)
            }
            if breaksOff { throw Lost() }
            return nil
        }
    }
}

final class Sink: ResponseBodyWriter, Sendable {
    private let bytes = Mutex(ByteBuffer())

    var text: String { bytes.withLock { String(buffer: $0) } }
    func write(_ buffer: ByteBuffer) async throws {
        bytes.withLock { _ = $0.writeImmutableBuffer(buffer) }
    }
    func finish(_ trailers: HTTPFields?) async throws {}
}
