package import API
import EPCIS
package import EventIndex
package import HTTPDoor
package import Hummingbird
package import Model

/// The EPCIS 2.0 repository as GS1's OpenAPI has it, under `/epcis`: captures go in by the node's
/// own entrance, queries read the index and then the ledger. It writes nothing itself.
package struct EPCISDesk: Sendable {
    /// What the desk is told by the node. Closures, so that it knows neither engine nor store.
    package struct Node: Sendable {
        /// The event at a place in the ledger, as those who see everything are told it or as its
        /// parties are; nil where it was erased.
        package let payload: @Sendable (LedgerIndex, _ whole: Bool) async throws -> [UInt8]?
        /// The hash of the leaf at a place; nil behind the ledger's end.
        package let leaf: @Sendable (LedgerIndex) async throws -> [UInt8]?
        /// How many facts the ledger has; the index may be behind.
        package let facts: @Sendable () async throws -> UInt64
        /// Whose captures a party was granted sight of.
        package let sight: @Sendable (PartyID) async -> Sight
        /// What still waits for its trip of the facts at these places.
        package let waiting: @Sendable (RangeSet<UInt64>) async -> Waiting
        package let now: @Sendable () -> Instant

        package init(
            payload: @escaping @Sendable (LedgerIndex, Bool) async throws -> [UInt8]?,
            leaf: @escaping @Sendable (LedgerIndex) async throws -> [UInt8]?,
            facts: @escaping @Sendable () async throws -> UInt64,
            sight: @escaping @Sendable (PartyID) async -> Sight = { _ in Sight() },
            waiting: @escaping @Sendable (RangeSet<UInt64>) async -> Waiting = { _ in .none },
            now: @escaping @Sendable () -> Instant
        ) {
            self.payload = payload
            self.leaf = leaf
            self.facts = facts
            self.sight = sight
            self.waiting = waiting
            self.now = now
        }
    }

    static let root = "/epcis"

    let node: Node
    let index: EventIndex
    let gatehouse: Gatehouse
    let entrance: Entrance
    let queries: QueryShelf
    let deliveries: Deliveries
    let jobs = CaptureJobs()
    let tokens = PageTokens()
    let slots = CaptureSlots()
    let streams = StreamSlots()

    package init(
        node: Node, index: EventIndex, queries: QueryShelf, deliveries: Deliveries,
        gatehouse: Gatehouse, entrance: Entrance
    ) {
        self.node = node
        self.index = index
        self.queries = queries
        self.deliveries = deliveries
        self.gatehouse = gatehouse
        self.entrance = entrance
    }

    package func open(on router: Router<DoorContext>) {
        openCapture(on: router)
        openEvents(on: router)
        openQueries(on: router)
        openSubscriptions(on: router)
        openResources(on: router)
        for method in HTTPMethod.allCases {
            on(method, "/**", router) { _, _ in throw Self.nowhere }
        }
    }

    /// Paths that the standard does not have, in its own words.
    private static let nowhere = QueryFlaw(
        .noSuchResource, "there is no such path here; GET \(root) lists what there is")

    /// A route whose mistakes are told as the standard names them.
    func on(
        _ method: HTTPMethod, _ path: String, _ router: Router<DoorContext>,
        _ answer: @escaping @Sendable (Request, DoorContext) async throws -> Response
    ) {
        router.on(RouterPath(Self.root + path), method: method.request) { request, context in
            let response = try await Self.told(request, context, answer)
            // Whoever asks for a head alone takes a body for the next answer.
            return method == .head ? response.createHeadResponse() : response
        }
    }

    private static func told(
        _ request: Request, _ context: DoorContext,
        _ answer: @Sendable (Request, DoorContext) async throws -> Response
    ) async throws -> Response {
        do {
            try StandardHeaders.checkAccept(request)
            var response = try await answer(request, context)
            StandardHeaders.sign(&response)
            return response
        } catch let flaw as QueryFlaw {
            return flaw.response
        } catch let problem as Problem {
            return EPCISProblem.response(for: problem)
        } catch let hindrance as Gatehouse.Hindrance {
            return EPCISProblem.response(for: hindrance.problem)
        }
    }

    /// What may be done at a path, and within which limits; whoever tries something else is told.
    func options(_ path: String, allow: String, _ router: Router<DoorContext>) {
        on(.options, path, router) { request, context in
            _ = try await self.entrance.viewer(of: request, context)
            return StandardHeaders.options(allow: allow)
        }
        let allowed = allow.split(separator: ", ")
        for method in HTTPMethod.allCases
        where !allowed.contains(where: { $0 == method.request.rawValue }) {
            on(method, path, router) { request, _ in
                EPCISProblem.wrongMethod(request.method, allow: allow)
            }
        }
    }

    func onlooker(_ viewer: Viewer) async -> Onlooker {
        guard let party = viewer.party else { return .everything }
        return await node.onlooker(party)
    }
}

extension EPCISDesk.Node {
    /// A party's eyes, with what others granted it.
    func onlooker(_ party: PartyID) async -> Onlooker {
        let sight = await sight(party)
        return .party(
            party, grantors: sight.grantors.sorted(),
            trips: sight.grantsOfTrips.map { Onlooker.TripGrant($0.trip, of: $0.grantor) })
    }
}
