import EPCIS
import EventIndex
import Foundation
import Model

/// Events of a lane, made from their number alone: the ledger that an index is tried against.
struct MadeEvents {
    let count: Int

    static let start: Int64 = 1_767_600_000_000
    static let parties = ["mx-carrier", "mx-exporter", "us-broker", "other"].map {
        PartyID(stringLiteral: $0)
    }

    /// A trip's pallets are loaded, sealed in, sensed and read at gates: ten events a trip.
    func bytes(_ number: Int) -> [UInt8] {
        let trip = number / 10, step = number % 10
        let steps = [
            "loading", "installing", "departing", "sensor_reporting", "sensor_reporting",
            "arriving", "inspecting", "sensor_reporting", "arriving", "unloading",
        ]
        let moment = Instant(milliseconds: Self.start + Int64(number) * 1_000).rfc3339
        let pallet = String(format: "%010d", trip)
        let sensor =
            steps[step] == "sensor_reporting"
            ? #""sensorElementList":[{"sensorReport":[{"type":"Temperature","value":\#(trip % 30),"uom":"CEL"}]}],"#
            : ""
        let text = """
            {"@context":[{"lane":"https://lane.example.org/voc/"}],"type":"ObjectEvent",\
            "eventID":"urn:uuid:\(number)","eventTime":"\(moment)","eventTimeZoneOffset":"-06:00",\
            "epcList":["urn:epc:id:sscc:0952001.\(pallet)","urn:epc:id:giai:0952002.TRL-\(trip % 500)",\
            "urn:epc:id:sgtin:0614141.\(article(trip)).\(trip)"],\
            "action":"OBSERVE","bizStep":"\(steps[step])","disposition":"in_transit",\
            "readPoint":{"id":"urn:epc:id:sgln:0952001.\(String(format: "%05d", trip % 40)).\(step)"},\
            "bizTransactionList":[{"type":"bol","bizTransaction":"urn:epcglobal:cbv:bt:0952:\(trip)"}],\
            \(sensor)"lane:score":\(number % 1_000)}
            """
        return Array(text.utf8)
    }

    /// One article of fifty is on a trip: of a million events twenty thousand name one.
    func article(_ trip: Int) -> String { String(format: "%06d", trip % 50) }

    func event(_ number: Int) -> IndexedEvent {
        let recorded = Instant(milliseconds: Self.start + Int64(number) * 1_000 + 500)
        guard let event = CapturedEvent(bytes(number), recorded: recorded) else {
            preconditionFailure("an event was made")
        }
        return IndexedEvent(
            place: LedgerIndex(UInt64(number)),
            recorder: Self.parties[number / 10 % Self.parties.count], event: event)
    }

    func fill(_ index: EventIndex, batch: Int = 10_000) throws {
        for start in stride(from: 0, to: count, by: batch) {
            let numbers = start..<min(count, start + batch)
            try index.follow(numbers.map(event), upTo: UInt64(numbers.upperBound))
        }
    }

    /// What the query itself says of every event, in its order.
    func truth(_ query: EventQuery) -> [UInt64] {
        let found = (0..<count).filter { query.accepts(event($0).event) }
        let places = found.map { UInt64($0) }
        return query.isAscending ? places : places.reversed()
    }

    /// What the index and the query find together.
    func found(
        _ query: EventQuery, in index: EventIndex, for onlooker: Onlooker = .everything,
        limit: Int = 30
    ) throws -> [UInt64] {
        let search = EventSearch(query, for: onlooker)
        var places: [UInt64] = []
        var cursor: EventCursor?
        repeat {
            let step = try index.search(search, after: cursor, limit: limit)
            places += step.hits.map(\.place.value).filter {
                query.accepts(event(Int($0)).event)
            }
            cursor = step.next
        } while cursor != nil
        return places
    }
}

extension PartyID {
    fileprivate init(stringLiteral text: String) {
        do { try self.init(text) } catch { preconditionFailure("a name was written") }
    }
}

/// A folder that is gone when the test is.
final class Scratch: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/events-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }  // the system cleans up behind us
}
