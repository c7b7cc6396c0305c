import EPCIS
import EventIndex
import HTTPDoor
import JSON
import Model

/// What the node's entrance said to the parts of a document.
struct CaptureResult {
    var accepted = 0
    var repeated = 0
    var errors: [JSONValue] = []
    var errorCount = 0
    var refusals: [Refusal] = []
    var places = RangeSet<UInt64>()
    var last: LedgerIndex? { places.ranges.last.map { LedgerIndex($0.upperBound - 1) } }

    mutating func note(_ place: LedgerIndex, isRepeat: Bool) {
        accepted += 1
        if isRepeat { repeated += 1 }
        places.insert(contentsOf: place.value..<place.value + 1)
    }

    mutating func refuse(
        _ number: Int, _ id: String, _ detail: String, _ exception: EPCISException = .validation
    ) {
        errorCount += 1
        guard errors.count < CaptureJob.errorsMax else { return }
        errors.append([
            "type": .text(exception.problemType), "title": .text(exception.rawValue),
            "detail": .text(detail), "eventID": .text(id), "eventNumber": .int(number),
        ])
    }
}

extension EPCISDesk {
    /// Hands the parts in by the node's one entrance, and waits until they can be found.
    func submit(
        _ document: CaptureDocument, _ mode: Gatehouse.Mode, from sender: Sender
    ) async throws -> CaptureResult {
        var result = CaptureResult()
        var submissions: [Submission] = []
        var numbers: [Int] = []
        for (number, part) in document.parts.enumerated() {
            guard part.violations.isEmpty else {
                for flaw in part.violations {
                    result.refuse(number, part.id, "\(flaw.path): \(flaw.message)")
                }
                continue
            }
            switch gatehouse.decode(part.bytes, sender, 1) {
            case .success(let understood):
                submissions += understood
                numbers += understood.map { _ in number }
            case .failure(let refusal): note(refusal, number, part, &result)
            }
        }
        if mode == .rollback, result.errorCount > 0 { return result }
        let outcomes =
            submissions.isEmpty ? [] : try await gatehouse.submit(submissions, sender, mode)
        for (outcome, number) in zip(outcomes, numbers) {
            note(outcome, number, document.parts[number], &result)
        }
        await settle(result.last)
        return result
    }

    private func note(
        _ refusal: Refusal, _ number: Int, _ part: CaptureDocument.Part,
        _ result: inout CaptureResult
    ) {
        let field = refusal.field.map { "\($0): " } ?? ""
        result.refuse(
            number, part.id, "\(field)\(refusal.told)",
            refusal.isOfKnownName ? .resourceAlreadyExists : .validation)
        result.refusals.append(refusal)
    }

    private func note(
        _ outcome: Outcome, _ number: Int, _ part: CaptureDocument.Part,
        _ result: inout CaptureResult
    ) {
        switch outcome {
        case .recorded(let place): result.note(place, isRepeat: false)
        case .repeated(let place): result.note(place, isRepeat: true)
        case .refused(let refusal): note(refusal, number, part, &result)
        case .withheld: break
        }
    }

    /// Whoever captured an event and asks for it at once finds it. The index follows within
    /// moments; a capture is durable without it, so the wait has an end.
    private func settle(_ last: LedgerIndex?) async {
        guard let last else { return }
        for _ in 0..<Self.settlingSteps {
            // An index that cannot be read is told of where it is asked.
            if let followed = try? index.followed(), followed > last.value { return }
            do { try await Task.sleep(for: Self.settlingStep) } catch { return }
        }
    }

    private static let settlingSteps = 100
    private static let settlingStep = Duration.milliseconds(10)
}

extension Refusal {
    /// What the lane knows of a statement is a sentence by itself; what a field should be is none.
    var told: String {
        wanted.hasSuffix(".") ? "\(wanted) Sent: \(sent)" : "sent \(sent); wanted \(wanted)"
    }
}
