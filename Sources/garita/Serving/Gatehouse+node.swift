import Engine
import HTTPDoor
import Intake
import JSON
import ManifestDoor
import Model
import Runtime

extension Gatehouse {
    /// The door's view of a node: who is this, what did they say, keep it.
    init(
        node: Node, desk: KeyDesk, clock: @escaping @Sendable () -> Instant, makers: KnownMakers?,
        keepsUnplaced: Bool = false
    ) {
        let decoder = { @Sendable in
            ManifestDoor(
                LineDecoder(
                    now: node.hearing.present(by: clock()), makers: makers,
                    keepsUnplaced: keepsUnplaced))
        }
        self.init(
            authenticate: { await desk.sender(for: $0) },
            holder: { await desk.holder(of: $0) },
            decode: { bytes, _, line in
                Self.result { () throws(IntakeRefusal) in
                    do throws(IntakeRefusal) {
                        return try decoder().submissions(fromLine: bytes)
                    } catch { throw error.at(line: line) }
                }
            },
            decodeDocument: { bytes, _ in
                decoder().placedVerdicts(on: bytes).map { place, verdict in
                    verdict.mapError { Refusal($0, in: place) }
                }
            },
            submit: { submissions, sender, mode in
                do {
                    let fates = try await node.submit(
                        submissions, from: sender, allOrNothing: mode == .rollback)
                    return zip(fates, submissions).map(Outcome.init)
                } catch let refusal as NodeRefusal { throw Hindrance(refusal) }
            }, remark: { await UnknownParty.remark(on: $0, node) })
    }

    private static func result(
        _ read: () throws(IntakeRefusal) -> [Submission]
    ) -> Decoded {
        do throws(IntakeRefusal) { return .success(try read()) } catch {
            return .failure(Refusal(error))
        }
    }
}

extension Gatehouse.Hindrance {
    init(_ refusal: NodeRefusal) {
        switch refusal {
        case .full, .busy: self = .busy(retryAfterSeconds: 1)
        case .closing: self = .closing
        case .diskFull: self = .diskFull
        case .stopped: self = .stopped
        }
    }
}

extension Refusal {
    /// `element`: of a document, which is numbered where its lines are not.
    fileprivate init(_ refusal: IntakeRefusal, in element: Int? = nil) {
        self.init(
            line: refusal.line, element: refusal.line == nil ? element : nil, field: refusal.field,
            sent: refusal.sent, wanted: refusal.wanted)
    }
}

extension Outcome {
    fileprivate init(_ fate: Fate, _ submission: Submission) {
        switch fate {
        case .recorded(let index): self = .recorded(index)
        case .repeated(let index): self = .repeated(index)
        case .withheld: self = .withheld
        case .refused(let refusal):
            self = .refused(
                Refusal(
                    field: refusal.field, sent: submission.said(of: refusal.field),
                    wanted: refusal.advice, isOfKnownName: refusal.isOfKnownName))
        }
    }
}

extension Submission {
    /// What was sent under the name that a refusal is about; where it has no such name, as where a
    /// standard has another for it, how the statement begins.
    fileprivate func said(of field: String?) -> String {
        // Nil: no JSON, such as an interchange of X12.
        var value = try? JSONValue(parsing: payload)
        for name in field?.split(separator: ".") ?? [] { value = value?[String(name)] }
        let text = value?.text ?? String(decoding: payload, as: UTF8.self)
        return IntakeRefusal(field: field, sent: text, wanted: "").sent
    }
}

extension AdmissionRefusal {
    fileprivate var isOfKnownName: Bool { if case .anotherEvent = self { true } else { false } }
}
