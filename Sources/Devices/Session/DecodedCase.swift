package import JSON

/// One line of `garita device decode`: what came of one message of a file.
package struct DecodedCase: Sendable {
    package let index: Int
    package let outcome: Result<Reception, CaseFile.Flaw>

    package init(_ index: Int, _ outcome: Result<Reception, CaseFile.Flaw>) {
        self.index = index
        self.outcome = outcome
    }

    /// A message that cannot be read says nothing of any position, and why it cannot be read.
    package var json: JSONValue { .object(members) }

    /// The same with the protocol's name of the message and what else each position says.
    package var detailed: JSONValue {
        guard case .success(let heard) = outcome else { return json }
        let message = JSONMember("message", .text(heard.message))
        let known = JSONMember("known", .bool(heard.isKnown))
        let details = JSONMember("details", .list(heard.reports.map(\.details)))
        return .object(members + [message, known, details])
    }

    private var members: [JSONMember] {
        switch outcome {
        case .success(let heard):
            line(
                positions: heard.reports.map(\.json),
                alarms: alarms(heard).map { .text($0.rawValue) },
                reply: heard.reply.map { .text(Hex.text($0)) })
        case .failure(let flaw):
            line(positions: [], alarms: [], reply: nil)
                + [JSONMember("refused", .text(flaw.advice))]
        }
    }

    private func line(
        positions: [JSONValue], alarms: [JSONValue], reply: JSONValue?
    ) -> [JSONMember] {
        [
            JSONMember("index", .int(index)), JSONMember("positions", .array(positions)),
            JSONMember("alarms", .array(alarms)), JSONMember("reply", reply ?? .null),
        ]
    }

    /// Every alarm of every position once, in the order raised.
    private func alarms(_ heard: Reception) -> [DeviceAlarm] {
        heard.reports.flatMap(\.alarms).reduce(into: []) { all, alarm in
            if !all.contains(alarm) { all.append(alarm) }
        }
    }
}
