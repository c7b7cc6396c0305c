import API
import EPCIS
import EventIndex
import HTTPDoor
import HTTPTypes
import Hummingbird
import JSON
import Model

extension EPCISDesk {
    func openCapture(on router: Router<DoorContext>) {
        options("/capture", allow: "GET, POST, OPTIONS", router)
        on(.post, "/capture", router) { request, context in
            try await capture(request, context)
        }
        on(.get, "/capture", router) { request, context in
            let viewer = try await entrance.viewer(of: request, context)
            let list = await jobs.newest(of: viewer.party, most: Self.jobsShown)
            var told: [JSONValue] = []
            for job in list { told.append(job.json(await node.waiting(job.places))) }
            return .json(.list(told))
        }
        options("/capture/:job", allow: "GET, OPTIONS", router)
        on(.get, "/capture/:job", router) { request, context in
            let viewer = try await entrance.viewer(of: request, context)
            let id = context.parameters.get("job") ?? ""
            guard let job = await jobs.job(id, of: viewer.party) else { throw Self.nothing }
            return .json(job.json(await node.waiting(job.places)))
        }
        on(.post, "/events", router) { request, context in
            try await captureOne(request, context)
        }
    }

    /// A page of jobs; older ones are asked for by their id.
    private static let jobsShown = 100

    static let nothing = QueryFlaw(
        .noSuchResource, "there is nothing here for you; check the name, and whose your key is")

    private func reporter(_ request: Request, _ context: DoorContext) async throws -> Sender {
        guard let sender = await gatehouse.authenticate(request.headers.bearer ?? "") else {
            throw Problem.unknownKey
        }
        context.caller.sender = sender
        guard sender.role != .auditor else {
            throw QueryFlaw(
                .security, "an auditor's key reads and does not report; use another role's key")
        }
        return sender
    }

    private func capture(_ request: Request, _ context: DoorContext) async throws -> Response {
        let sender = try await reporter(request, context)
        let mode = try Self.mode(request)
        let created = node.now()
        let document = try await document(request, from: sender)
        let result = try await submit(document, mode, from: sender)
        let job = CaptureJob(
            id: Self.name(), party: sender.party, created: created, finished: node.now(),
            mode: mode, total: document.parts.count, accepted: result.accepted,
            repeated: result.repeated, errors: result.errors, errorCount: result.errorCount,
            places: result.places)
        await jobs.add(job)
        var response = Response(status: .accepted)
        response.headers[.location] = "\(Self.root)/capture/\(job.id)"
        return response
    }

    private func captureOne(_ request: Request, _ context: DoorContext) async throws -> Response {
        let sender = try await reporter(request, context)
        let document = try await document(request, from: sender)
        guard document.parts.count == 1, let part = document.parts.first else {
            throw QueryFlaw(
                .validation, "wanted one event; documents of several go to \(Self.root)/capture")
        }
        if let flaw = part.violations.first {
            throw QueryFlaw(.validation, "\(flaw.path): \(flaw.message)")
        }
        let result = try await submit(document, .rollback, from: sender)
        if let refusal = result.refusals.first {
            throw QueryFlaw(
                refusal.isOfKnownName ? .resourceAlreadyExists : .validation,
                refusal.told)
        }
        guard result.repeated == 0 else {
            throw QueryFlaw(
                .resourceAlreadyExists,
                "the event \(part.id) was captured before, with the same content")
        }
        var response = Response(status: .created)
        response.headers[.location] =
            "\(Self.root)/events/\(PercentCoding.encoded(part.id))"
        return response
    }

    private func document(
        _ request: Request, from sender: Sender
    ) async throws -> CaptureDocument {
        try Self.checkType(request)
        try await slots.take(for: sender.key)
        do {
            let document = try CaptureDocument(try await Self.body(of: request))
            await slots.giveBack(of: sender.key)
            return document
        } catch {
            await slots.giveBack(of: sender.key)
            throw error
        }
    }

    static func body(of request: Request) async throws -> [UInt8] {
        let most = CaptureDocument.bytesMax, limits = DoorLimits.standard
        let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        guard length <= most else { throw tooLarge }
        var pieces = PacedBody(
            request.body, Pace(limits, wholeSecondsMax: limits.documentSecondsMax), now: { .now })
        var bytes: [UInt8] = []
        do {
            while let piece = try await pieces.next() {
                guard bytes.count + piece.readableBytes <= most else {
                    // Who writes all before it reads hears it then; the answer is given at any
                    // rate.
                    try? await pieces.passOver(most: limits.unreadMax)
                    throw tooLarge
                }
                bytes += piece.readableBytesView
            }
        } catch is Pace.Flaw {
            throw Problem(
                .requestTimeout, "The body comes too slowly", cure: EPCISProblem.sendAgain,
                closes: true)
        }
        return bytes
    }

    private static let tooLarge = QueryFlaw(
        .captureLimitExceeded,
        "the body is larger than \(CaptureDocument.bytesMax) bytes; send it in several")

    static func checkType(_ request: Request) throws(QueryFlaw) {
        let type = request.headers[.contentType]?.split(separator: ";").first ?? ""
        let known = ["application/json", "application/ld+json"]
        guard known.contains(type.lowercased().filter { $0 != " " }) else {
            throw QueryFlaw(
                .unsupportedMediaType,
                "the content type is \"\(type.prefix(60))\"; wanted application/json or "
                    + "application/ld+json")
        }
        guard request.headers[.contentEncoding] == nil else {
            throw QueryFlaw(
                .unsupportedMediaType, "the body has a content encoding; wanted it plain")
        }
    }

    private static func mode(_ request: Request) throws(QueryFlaw) -> Gatehouse.Mode {
        guard let text = request.headers[StandardHeaders.errorBehaviour] else { return .rollback }
        if let mode = Gatehouse.Mode(rawValue: text.lowercased()) { return mode }
        throw QueryFlaw(
            .validation,
            "GS1-Capture-Error-Behaviour is \"\(text.prefix(60))\"; wanted rollback (all or "
                + "nothing) or proceed (what is right)")
    }

    /// 128 bits of chance: nobody guesses another's job.
    static func name() -> String {
        var chance = SystemRandomNumberGenerator()
        return String(chance.next() as UInt64, radix: 36)
            + String(chance.next() as UInt64, radix: 36)
    }
}
