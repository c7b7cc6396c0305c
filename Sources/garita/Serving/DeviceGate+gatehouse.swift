import DeviceDoor
import HTTPDoor
import JSON
import Model

extension DeviceGate {
    /// What a device says takes the same way in as what a program sends: read by the same decoder,
    /// held to the same permissions, written by the same node.
    init(
        _ gatehouse: Gatehouse, desk: DeviceDesk, clock: @escaping @Sendable () -> Instant,
        log: @escaping @Sendable (String) -> Void
    ) {
        self.init(
            enrolment: { await desk.enrolment(of: $0) },
            keep: { lines, sender throws(Hindrance) in
                try await Self.keep(lines, sender, by: gatehouse)
            },
            now: clock, log: log)
    }

    private static func keep(
        _ lines: [JSONValue], _ sender: Sender, by gatehouse: Gatehouse
    ) async throws(Hindrance) -> [Kept] {
        var submissions: [Submission] = []
        // Each line is understood or refused; what is understood gets its outcome below.
        let read = lines.map { line -> String? in
            switch gatehouse.decode(line.bytes, sender, 1) {
            case .success(let understood):
                submissions += understood
                return nil
            case .failure(let refusal): return sentence(refusal)
            }
        }
        var outcomes = try await submit(submissions, sender, to: gatehouse)[...]
        return read.map { refusal in
            if let refusal { return .refused(refusal) }
            return outcomes.popFirst().map(Self.kept) ?? .refused("nothing was said")
        }
    }

    private static func submit(
        _ submissions: [Submission], _ sender: Sender, to gatehouse: Gatehouse
    ) async throws(Hindrance) -> [Outcome] {
        guard !submissions.isEmpty else { return [] }
        do { return try await gatehouse.submit(submissions, sender, .proceed) } catch {
            if case .busy? = error as? Gatehouse.Hindrance { throw .busy }
            throw .closed
        }
    }

    private static func kept(_ outcome: Outcome) -> Kept {
        switch outcome {
        case .recorded: .recorded
        case .repeated: .repeated
        case .refused(let refusal): .refused(sentence(refusal))
        case .withheld: .refused("it was withheld with others")
        }
    }

    private static func sentence(_ refusal: Refusal) -> String {
        let field = refusal.field.map { "\($0): " } ?? ""
        return "\(field)\(refusal.wanted) (sent: \(refusal.sent))"
    }
}
