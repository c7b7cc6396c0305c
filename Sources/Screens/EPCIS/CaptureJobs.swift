import EPCIS
import HTTPDoor
import HTTPTypes
import JSON
import Model

/// What became of a delivery: finished when it is answered, since the answer waits for the disk.
struct CaptureJob: Sendable {
    let id: String
    let party: PartyID
    let created: Instant
    let finished: Instant
    let mode: Gatehouse.Mode
    let total: Int
    let accepted: Int
    let repeated: Int
    let errors: [JSONValue]
    let errorCount: Int
    /// Where its events stand in the ledger.
    let places: RangeSet<UInt64>

    /// Errors told in full; the rest are counted.
    static let errorsMax = 1_000

    var success: Bool { errorCount == 0 }

    /// With what still waits now: a trip declared since has taken its own in.
    func json(_ waiting: Waiting) -> JSONValue {
        [
            "captureID": .text(id), "createdAt": .text(created.rfc3339),
            "finishedAt": .text(finished.rfc3339), "running": false, "success": .bool(success),
            "captureErrorBehaviour": .text(mode.rawValue), "errors": .array(errors),
            "totalCount": .int(total), "acceptedCount": .int(accepted),
            "duplicateCount": .int(repeated), "rejectedCount": .int(total - accepted),
            "waitingCount": .int(waiting.count),
            "waitingUntil": waiting.until.map { .text($0.rfc3339) } ?? nil,
        ]
    }
}

/// The jobs of the last hours, for whoever handed them in. They are no evidence: that is in the
/// ledger; after a restart of the node they are gone.
actor CaptureJobs {
    /// A delivery a second for the last hours, some hundred bytes each.
    static let jobsMax = 20_000

    private var jobs: [String: CaptureJob] = [:]
    private var order: [String] = []

    func add(_ job: CaptureJob) {
        if order.count >= Self.jobsMax { jobs[order.removeFirst()] = nil }
        order.append(job.id)
        jobs[job.id] = job
    }

    /// A party's own; nil party for who sees everything.
    func job(_ id: String, of party: PartyID?) -> CaptureJob? {
        jobs[id].flatMap { party == nil || $0.party == party ? $0 : nil }
    }

    /// The newest first.
    func newest(of party: PartyID?, most: Int) -> [CaptureJob] {
        Array(
            order.reversed().lazy.compactMap { self.jobs[$0] }
                .filter { party == nil || $0.party == party }.prefix(most))
    }
}

/// Who is handing a document in: each is held whole, so this bounds the memory.
actor CaptureSlots {
    /// As documents of 8 MiB and what they are read into, half a gigabyte.
    static let slotsMax = 8
    static let slotsPerKeyMax = 4

    private var held: [KeyID: Int] = [:]
    private var count = 0

    func take(for key: KeyID) throws {
        let own = held[key, default: 0]
        guard own < Self.slotsPerKeyMax, count < Self.slotsMax else {
            throw Problem(
                own < Self.slotsPerKeyMax ? .serviceUnavailable : .tooManyRequests,
                "\(own < Self.slotsPerKeyMax ? count : own) documents are being captured",
                cure: EPCISProblem.sendAgain, retryAfterSeconds: 1, closes: true)
        }
        held[key] = own + 1
        count += 1
    }

    func giveBack(of key: KeyID) {
        held[key] = held[key].flatMap { $0 > 1 ? $0 - 1 : nil }
        count -= 1
    }
}
