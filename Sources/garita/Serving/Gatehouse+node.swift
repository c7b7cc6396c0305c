import Engine
import HTTPDoor
import Intake
import Model
import Runtime

extension Gatehouse {
    /// The door's view of a node: who is this, what did they say, keep it.
    init(node: Node, desk: KeyDesk, clock: @escaping @Sendable () -> Instant) {
        self.init(
            authenticate: { await desk.sender(for: $0) },
            holder: { await desk.holder(of: $0) },
            decode: { bytes, _, line in
                Self.result { () throws(IntakeRefusal) in
                    do throws(IntakeRefusal) {
                        return try LineDecoder(now: clock()).submissions(fromLine: bytes)
                    } catch { throw error.at(line: line) }
                }
            },
            decodeDocument: { bytes, _ in
                Self.result { () throws(IntakeRefusal) in
                    try LineDecoder(now: clock()).verdicts(on: bytes).map {
                        verdict throws(IntakeRefusal) in try verdict.get()
                    }
                }
            },
            submit: { submissions, sender, mode in
                do {
                    let fates = try await node.submit(
                        submissions, from: sender, allOrNothing: mode == .rollback)
                    return zip(fates, submissions).map(Outcome.init)
                } catch NodeRefusal.full, NodeRefusal.busy { throw Busy(retryAfterSeconds: 1) }
            })
    }

    private static func result(
        _ read: () throws(IntakeRefusal) -> [Submission]
    ) -> Decoded {
        do throws(IntakeRefusal) { return .success(try read()) } catch {
            return .failure(Refusal(error))
        }
    }
}

extension Refusal {
    fileprivate init(_ refusal: IntakeRefusal) {
        self.init(
            line: refusal.line, field: refusal.field, sent: refusal.sent, wanted: refusal.wanted)
    }
}

extension Outcome {
    fileprivate init(_ fate: Fate, _ submission: Submission) {
        switch fate {
        case .recorded(let index): self = .recorded(index)
        case .repeated(let index): self = .repeated(index)
        case .withheld: self = .withheld
        case .refused(let refusal):
            let sent = String(decoding: submission.payload.prefix(80), as: UTF8.self)
            self = .refused(Refusal(sent: sent, wanted: refusal.advice))
        }
    }
}
