package import JSON
package import Model

/// What a partner asks for when it wants the answers to a named query brought to its door.
package struct SubscriptionRequest: Hashable, Sendable {
    /// When it is told: of each event as it comes, or of all since the last time, by the clock.
    package enum Trigger: Hashable, Sendable {
        case stream
        case schedule(QuerySchedule, reportIfEmpty: Bool)
    }

    package let destination: String
    /// The secret that deliveries are signed with; nil: the node makes one and tells it once.
    package let token: String?
    package let trigger: Trigger
    /// Begin with what was recorded then; nil: with what comes from now on.
    package let initialRecordTime: Instant?

    /// Fewer can be guessed; more are a mistake.
    package static let tokenLengths = 16...256

    package init(_ body: JSONValue) throws(QueryFlaw) {
        guard let members = body.members else {
            throw QueryFlaw(
                .validation,
                "wanted an object with dest, signatureToken, and stream or schedule")
        }
        for member in members where !Self.known.contains(member.name) {
            throw QueryFlaw(
                .subscriptionControls,
                "\"\(member.name.prefix(40))\" is nothing known here; wanted "
                    + Self.known.sorted().joined(separator: ", "))
        }
        guard let destination = body["dest"]?.string else {
            throw QueryFlaw(.validation, "dest is missing; wanted the address to deliver to")
        }
        self.destination = destination
        token = try Self.token(body["signatureToken"])
        trigger = try Self.trigger(body)
        initialRecordTime = try body["initialRecordTime"].map(Self.moment)
    }

    private static func moment(_ value: JSONValue) throws(QueryFlaw) -> Instant {
        // What is no moment is told below.
        if let moment = value.string.flatMap({ try? Instant(rfc3339: $0) }) { return moment }
        throw QueryFlaw(
            .subscriptionControls,
            "initialRecordTime: sent \(value.text.prefix(60)); wanted a date and time with its "
                + "zone: 2026-01-05T08:00:00.000-06:00")
    }

    private static let known: Set = [
        "dest", "signatureToken", "stream", "schedule", "reportIfEmpty", "initialRecordTime",
    ]

    private static func token(_ value: JSONValue?) throws(QueryFlaw) -> String? {
        guard let value else { return nil }
        guard let text = value.string, tokenLengths.contains(text.utf8.count) else {
            throw QueryFlaw(
                .subscriptionControls,
                "signatureToken: wanted a text of \(tokenLengths.lowerBound) to "
                    + "\(tokenLengths.upperBound) bytes that nobody guesses")
        }
        return text
    }

    private static func trigger(_ body: JSONValue) throws(QueryFlaw) -> Trigger {
        let isStream = body["stream"]?.bool == true
        guard isStream != (body["schedule"] != nil) else {
            throw QueryFlaw(
                .subscriptionControls, "wanted exactly one of \"stream\": true and schedule")
        }
        var reportsEmpty = false
        if let value = body["reportIfEmpty"] {
            guard let flag = value.bool else {
                throw QueryFlaw(.subscriptionControls, "reportIfEmpty: wanted true or false")
            }
            reportsEmpty = flag
        }
        guard let schedule = body["schedule"] else {
            guard !reportsEmpty else {
                throw QueryFlaw(
                    .subscriptionControls, "reportIfEmpty: a stream that is empty says nothing")
            }
            return .stream
        }
        return .schedule(try QuerySchedule(schedule), reportIfEmpty: reportsEmpty)
    }
}

extension SubscriptionRequest.Trigger {
    /// As the standard's answers have it.
    package var members: [JSONMember] {
        switch self {
        case .stream: [JSONMember("stream", true)]
        case .schedule(let schedule, let reportIfEmpty):
            [
                JSONMember("schedule", schedule.json),
                JSONMember("reportIfEmpty", .bool(reportIfEmpty)),
            ]
        }
    }

    /// Back from what was kept.
    package init(kept text: String) throws {
        let json = try JSONValue(parsing: Array(text.utf8))
        guard let schedule = json["schedule"] else {
            self = .stream
            return
        }
        self = .schedule(
            try QuerySchedule(schedule), reportIfEmpty: json["reportIfEmpty"]?.bool ?? false)
    }
}
