package import JSON
package import Model

/// What one message of an MQTT broker holds; the topic says whose it is.
package enum QueuePayload: Hashable, Sendable {
    /// An OwnTracks object, an OsmAnd document or query.
    case heard(Reception)
    /// Statements as the node's entrance reads them, a line each; `spoilt` lines are no JSON.
    case lines([JSONValue], spoilt: Int)

    package static func read(
        _ payload: [UInt8], at now: Instant?
    ) throws(FrameFlaw) -> QueuePayload {
        switch payload.first(where: { $0 > 32 }) {
        case UInt8(ascii: "{"): return try json(payload, at: now)
        case nil: throw .field("payload", sent: "nothing")
        default: return .heard(try query(payload, at: now))
        }
    }

    /// One object may be spread over lines; several stand one a line.
    private static func json(
        _ payload: [UInt8], at now: Instant?
    ) throws(FrameFlaw) -> QueuePayload {
        guard let document = value(payload[...]) else {
            let lines = payload.split { $0 == 10 || $0 == 13 }.map { value($0) }
            let read = lines.compactMap { $0 }
            guard !read.isEmpty else {
                throw .field("JSON", sent: String(decoding: payload.prefix(60), as: UTF8.self))
            }
            return .lines(read, spoilt: lines.count - read.count)
        }
        if document["_type"] != nil { return .heard(try OwnTracks.read(document, at: now)) }
        if let location = document["location"], location["coords"] != nil {
            return .heard(try OsmAndDocument.read(location, at: now))
        }
        return .lines([document], spoilt: 0)
    }

    private static func value(_ text: ArraySlice<UInt8>) -> JSONValue? {
        // nil: the caller says what was sent instead.
        try? JSONValue(parsing: Array(text), limits: .standard)
    }

    /// `lat=…&lon=…`, perhaps behind a question mark.
    private static func query(
        _ payload: [UInt8], at now: Instant?
    ) throws(FrameFlaw) -> Reception {
        let text = payload[...].drop { $0 <= 32 || $0 == UInt8(ascii: "?") }.prefix { $0 > 32 }
        guard text.contains(UInt8(ascii: "=")) else {
            throw .notThisProtocol(Hex.text(payload.prefix(16)))
        }
        var reception = Reception("report")
        reception.reports = [try OsmAndDecoder.report(of: Query(text), at: now)]
        return reception
    }
}
