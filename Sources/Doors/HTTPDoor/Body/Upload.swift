import Gunzip
import Hummingbird
import Model

/// One body on its way in: pieces become lines, lines become submissions, batches become facts.
/// The next piece is read only when the last batch is on disk, so a fast sender waits and the
/// memory stays flat.
struct Upload {
    let order: UploadOrder
    let sender: Sender
    let gatehouse: Gatehouse
    let limits: DoorLimits
    private let now: @Sendable () -> ContinuousClock.Instant

    private(set) var receipt: Receipt
    private(set) var bytes = 0
    private(set) var lines = 0
    private var splitter: LineSplitter
    private var whole: [UInt8] = []
    private var waiting: [LineSplitter.Line] = []
    private var batch = Batch()
    private var nothingKept = false

    init(
        order: UploadOrder, sender: Sender, gatehouse: Gatehouse, limits: DoorLimits,
        now: @escaping @Sendable () -> ContinuousClock.Instant
    ) {
        self.order = order
        self.sender = sender
        self.gatehouse = gatehouse
        self.limits = limits
        self.now = now
        receipt = Receipt(refusalsMax: limits.refusalsMax)
        splitter = LineSplitter(lineMax: limits.lineMax)
    }

    /// Reads to the end. When the body breaks off, the complete lines before the break are kept
    /// all the same (the sender will repeat them and nothing doubles), but no receipt is given.
    mutating func take(_ body: RequestBody) async throws {
        var pieces = PacedBody(body, pace, now: now)
        do {
            try await takeAll(&pieces)
            try await end()
        } catch {
            await passOver(&pieces, after: error)
            throw error
        }
    }

    private mutating func takeAll(_ pieces: inout PacedBody) async throws {
        do {
            if order.isGzip { try await inflate(&pieces) } else { try await read(&pieces) }
        } catch {
            if order.mode == .proceed, order.shape == .lines {
                try await settle()
                try await flush()
            }
            throw error
        }
    }

    /// Whoever writes a whole body before it reads hears only then what is wrong with it.
    private func passOver(_ pieces: inout PacedBody, after error: any Error) async {
        let isOver = error is BrokenBody || error is Pace.Flaw || Task.isCancelled
        guard !isOver else { return }
        // What ends it early ends the connection too; the answer is given all the same.
        try? await pieces.passOver(most: limits.unreadMax)
    }

    private var pace: Pace {
        switch order.shape {
        case .lines: Pace(limits, wholeSecondsMax: limits.lineSecondsMax)
        case .document: Pace(limits, wholeSecondsMax: limits.documentSecondsMax)
        }
    }

    private mutating func read(_ body: inout PacedBody) async throws {
        while let piece = try await body.next() {
            let before = splitter.number
            try eat(piece.readableBytesUInt8Span)
            if splitter.number > before { body.noteWhole() }
            try await settle()
        }
    }

    private mutating func inflate(_ body: inout PacedBody) async throws {
        var inflater = Inflater(
            Inflater.Limits(
                most: limits.bodyMax, ratio: limits.inflationMax, free: limits.inflationFree))
        while let piece = try await body.next() {
            let before = splitter.number
            var packed = Array(piece.readableBytesView)
            var left = packed[...]
            // A piece may inflate to twenty times its size, so it is opened a little at a time.
            while !left.isEmpty {
                packed = Array(left.prefix(Self.inflateStep))
                left = left.dropFirst(Self.inflateStep)
                var flaw: Problem?
                try inflater.inflate(&packed) { open in
                    do throws(Problem) { try eat(open) } catch { flaw = error }
                }
                if let flaw { throw flaw }
                try await settle()
            }
            if splitter.number > before { body.noteWhole() }
        }
        try inflater.end()
    }

    private static let inflateStep = 16 * 1_024

    private mutating func eat(_ piece: Span<UInt8>) throws(Problem) {
        bytes += piece.count
        guard bytes <= order.most else { throw UploadOrder.tooLarge(most: order.most) }
        switch order.shape {
        case .document: unsafe piece.withUnsafeBufferPointer { unsafe whole.append(contentsOf: $0) }
        case .lines:
            splitter.split(piece) { waiting.append($0) }
        }
    }

    private mutating func decode(_ line: LineSplitter.Line) {
        lines += 1
        switch line {
        case .whole(let bytes, let number):
            batch.bytes += bytes.count
            take(gatehouse.decode(bytes, sender, number), at: .line(number))
        case .tooLong(let length, let number):
            receipt.refuse(
                Refusal(
                    line: number, sent: "a line of \(length) bytes",
                    wanted: "at most \(limits.lineMax) bytes"))
        }
    }

    private mutating func take(_ decoded: Gatehouse.Decoded, at place: BodyPlace) {
        switch decoded {
        case .success(let submissions):
            batch.submissions += submissions
            batch.places += Array(repeating: place, count: submissions.count)
        case .failure(let refusal): receipt.refuse(refusal.at(place))
        }
    }

    /// Each element by itself, as lines are: one that is not understood costs only itself.
    private mutating func decodeDocument() {
        lines += 1
        for (number, verdict) in gatehouse.decodeDocument(whole, sender).enumerated() {
            take(verdict.map { [$0] }, at: .element(number))
        }
        whole = []
    }

    /// Decodes the lines that are complete, and hands them on a batch at a time.
    private mutating func settle() async throws {
        let lines = waiting
        waiting = []
        for line in lines {
            decode(line)
            let isFull =
                batch.submissions.count >= limits.batchLines || batch.bytes >= limits.batchBytes
            if isFull, order.mode == .proceed { try await flush() }
        }
    }

    private mutating func end() async throws {
        switch order.shape {
        case .lines:
            splitter.end { waiting.append($0) }
            try await settle()
        case .document: decodeDocument()
        }
        if order.mode == .rollback, receipt.refusedCount > 0 {
            nothingKept = true
        } else {
            try await flush()
        }
    }

    private mutating func flush() async throws {
        guard !batch.submissions.isEmpty else { return }
        let sent = batch
        batch = Batch()
        let outcomes = try await gatehouse.submit(sent.submissions, sender, order.mode)
        precondition(outcomes.count == sent.places.count, "one outcome per submission")
        for (outcome, place) in zip(outcomes, sent.places) { receipt.note(outcome, at: place) }
        for (number, submission) in sent.submissions.enumerated() where submission.isOfParty {
            guard outcomes[number].isTaken, let sentence = await gatehouse.remark(submission)
            else { continue }
            receipt.remark(sentence, at: sent.places[number])
        }
    }

    /// 422 when nothing was kept because of refusals: a sender that only looks at the status must
    /// not believe otherwise.
    var response: Response {
        let isRefused = receipt.recorded == 0 && receipt.refusedCount > 0
        var response = Response.json(
            receipt.json, status: isRefused || nothingKept ? .unprocessableContent : .ok)
        response.headers[UploadOrder.repeated] = String(receipt.repeated)
        return response
    }

    private struct Batch {
        var submissions: [Submission] = []
        var places: [BodyPlace] = []
        var bytes = 0
    }
}

extension Submission {
    /// Only what is said of a party or of its name is remarked upon: of the rest nobody asks.
    fileprivate var isOfParty: Bool {
        if case .filed(let filing) = event { return filing.room == .restricted }
        if case .standing = event { return true }
        return false
    }
}

extension Outcome {
    fileprivate var isTaken: Bool {
        switch self {
        case .recorded, .repeated: true
        case .refused, .withheld: false
        }
    }
}
