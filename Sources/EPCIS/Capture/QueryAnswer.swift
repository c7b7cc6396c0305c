package import JSON
import Model

/// The document in which a query is answered: an `EPCISQueryDocument` with the events found.
///
/// Prefixes that mean the same to all events are declared once; an event whose prefixes mean
/// something else to another keeps a context of its own.
package struct QueryAnswer: Sendable {
    package static let standardContext =
        "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"

    private let name: String
    private let created: String
    private let subscription: String?
    private var shared: [JSONMember] = []
    private var events: [JSONValue] = []

    /// `created` as RFC 3339.
    package init(name: String, created: String, subscription: String? = nil) {
        self.name = name
        self.created = created
        self.subscription = subscription
    }

    package mutating func add(_ event: CapturedEvent) {
        let own = Self.terms(event.value["@context"])
        let isShared = own.allSatisfy { term in
            shared.allSatisfy { $0.name != term.name || $0.value == term.value }
        }
        if isShared {
            for term in own where !shared.contains(where: { $0.name == term.name }) {
                shared.append(term)
            }
        }
        var members = (event.value.members ?? []).filter {
            $0.name != "recordTime" && (!isShared || $0.name != "@context")
        }
        let place = members.firstIndex { $0.name == "eventTime" }.map { $0 + 1 } ?? members.count
        members.insert(JSONMember("recordTime", .text(event.recorded.rfc3339)), at: place)
        events.append(.object(members))
    }

    package var json: JSONValue {
        var context: [JSONValue] = [.text(Self.standardContext)]
        if !shared.isEmpty { context.append(.object(shared)) }
        var results: [JSONMember] = []
        if let subscription { results.append(JSONMember("subscriptionID", .text(subscription))) }
        results.append(JSONMember("queryName", .text(name)))
        results.append(JSONMember("resultsBody", ["eventList": .array(events)]))
        return [
            "@context": .array(context), "type": "EPCISQueryDocument", "schemaVersion": "2.0",
            "creationDate": .text(created), "epcisBody": ["queryResults": .object(results)],
        ]
    }

    private static func terms(_ context: JSONValue?) -> [JSONMember] {
        (context?.array ?? [context].compactMap { $0 }).flatMap { $0.members ?? [] }
    }
}
