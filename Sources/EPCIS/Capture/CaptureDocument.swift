import Cryptography
import JSON

/// What somebody handed in to be captured, taken apart into events that stand by themselves.
///
/// An event takes the document's `@context` along, without which its prefixes mean nothing, and
/// gets an `eventID` when it has none. When it was recorded is for us to say, so a `recordTime`
/// that came with it is left out. Everything else is as it was sent.
package struct CaptureDocument: Sendable {
    package struct Part: Sendable {
        package let bytes: [UInt8]
        package let id: String
        /// What the standard has against it; empty for an event that may be captured.
        package let violations: [Violation]
    }

    package let parts: [Part]

    /// A document for people to look at when they ask again; announced in `OPTIONS`.
    package static let eventsMax = 10_000
    package static let bytesMax = 8 * 1_024 * 1_024

    private static let limits = JSONLimits(bytesMax: bytesMax)

    package init(_ body: [UInt8]) throws(QueryFlaw) {
        let document: JSONValue
        do { document = try JSONValue(parsing: body, limits: Self.limits) } catch {
            let why =
                ForeignForm(body)?.advice ?? "the body is not JSON as it is wanted: \(error.advice)"
            throw QueryFlaw(.validation, why)
        }
        guard let found = Self.events(of: document) else {
            throw QueryFlaw(
                .validation,
                "the body holds no events; wanted an EPCISDocument with epcisBody.eventList, an "
                    + "EPCISQueryDocument or one event")
        }
        guard found.events.count <= Self.eventsMax else {
            throw QueryFlaw(
                .captureLimitExceeded,
                "the document has \(found.events.count) events; wanted at most \(Self.eventsMax)")
        }
        var flaws = [[Violation]](repeating: [], count: found.events.count)
        for flaw in Validator.violations(in: body) {
            guard let place = Self.place(of: flaw, under: found.path, found.events.count) else {
                throw QueryFlaw(.validation, "\(flaw.path): \(flaw.message)")
            }
            flaws[place].append(flaw)
        }
        let context = found.path.isEmpty ? nil : document["@context"]
        parts = zip(found.events, flaws).map { Self.part($0, context, $1) }
    }

    /// Which event a flaw is in; nil for one of the document itself.
    private static func place(of flaw: Violation, under path: String, _ count: Int) -> Int? {
        guard !path.isEmpty else { return 0 }
        guard flaw.path.hasPrefix(path + "/") else { return nil }
        let step = flaw.path.dropFirst(path.count + 1).prefix { $0 != "/" }
        return Int(step).flatMap { $0 < count ? $0 : nil }
    }

    private static func events(of document: JSONValue) -> (events: [JSONValue], path: String)? {
        if let list = document["epcisBody"]?["eventList"]?.array {
            return (list, "/epcisBody/eventList")
        }
        let results = document["epcisBody"]?["queryResults"]?["resultsBody"]
        if let list = results?["eventList"]?.array {
            return (list, "/epcisBody/queryResults/resultsBody/eventList")
        }
        guard document["epcisBody"] == nil, document["eventTime"] != nil else { return nil }
        return ([document], "")
    }

    private static func part(
        _ event: JSONValue, _ context: JSONValue?, _ flaws: [Violation]
    ) -> Part {
        var members = (event.members ?? []).filter {
            $0.name != "recordTime" && $0.name != "@context"
        }
        if let whole = joined(context, event["@context"]) {
            members.insert(JSONMember("@context", whole), at: 0)
        }
        let sent = event["eventID"]?.string
        let id = sent ?? Self.id(of: .object(members))
        if sent == nil, let place = members.firstIndex(where: { $0.name == "type" }) {
            members.insert(JSONMember("eventID", .text(id)), at: place + 1)
        }
        return Part(bytes: JSONValue.object(members).bytes, id: id, violations: flaws)
    }

    private static func joined(_ outer: JSONValue?, _ inner: JSONValue?) -> JSONValue? {
        guard let outer else { return inner }
        guard let inner, inner != outer else { return outer }
        return .array((outer.array ?? [outer]) + (inner.array ?? [inner]))
    }

    /// The same statement sent again gets the same name, so that a repeat is known as one: a UUID
    /// of version 8 (RFC 9562) from the event's digest, which no two different events share.
    private static func id(of event: JSONValue) -> String {
        var bytes = SHA256.hash(Array("garita event id 1\n".utf8) + event.bytes)[..<16]
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        let hex = bytes.map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        let groups = [hex[0..<4], hex[4..<6], hex[6..<8], hex[8..<10], hex[10..<16]]
        return "urn:uuid:" + groups.map { $0.joined() }.joined(separator: "-")
    }
}
