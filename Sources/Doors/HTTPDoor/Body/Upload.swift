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

    private(set) var receipt: Receipt
    private(set) var bytes = 0
    private(set) var lines = 0
    private var splitter: LineSplitter
    private var whole: [UInt8] = []
    private var waiting: [LineSplitter.Line] = []
    private var batch = Batch()
    private var nothingKept = false

    init(order: UploadOrder, sender: Sender, gatehouse: Gatehouse, limits: DoorLimits) {
        self.order = order
        self.sender = sender
        self.gatehouse = gatehouse
        self.limits = limits
        receipt = Receipt(refusalsMax: limits.refusalsMax)
        splitter = LineSplitter(lineMax: limits.lineMax)
    }

    /// Reads to the end. When the body breaks off, the complete lines before the break are kept
    /// all the same (the sender will repeat them and nothing doubles), but no receipt is given.
    mutating func take(_ body: RequestBody) async throws {
        do {
            if order.isGzip { try await inflate(body) } else { try await read(body) }
        } catch {
            if order.mode == .proceed, order.shape == .lines {
                try await settle()
                try await flush()
            }
            throw error
        }
        try await end()
    }

    private mutating func read(_ body: RequestBody) async throws {
        for try await piece in body {
            try eat(piece.readableBytesUInt8Span)
            try await settle()
        }
    }

    private mutating func inflate(_ body: RequestBody) async throws {
        var inflater = Inflater(limits)
        for try await piece in body {
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
            take(gatehouse.decode(bytes, sender, number), line: number)
        case .tooLong(let length, let number):
            receipt.refuse(
                Refusal(
                    line: number, sent: "a line of \(length) bytes",
                    wanted: "at most \(limits.lineMax) bytes"))
        }
    }

    private mutating func take(_ decoded: Gatehouse.Decoded, line: Int) {
        switch decoded {
        case .success(let submissions):
            batch.submissions += submissions
            batch.lines += Array(repeating: line, count: submissions.count)
        case .failure(let refusal): receipt.refuse(refusal.at(line: line))
        }
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
        case .document:
            lines += 1
            take(gatehouse.decodeDocument(whole, sender), line: 1)
            whole = []
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
        precondition(outcomes.count == sent.lines.count, "one outcome per submission")
        for (outcome, line) in zip(outcomes, sent.lines) { receipt.note(outcome, line: line) }
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
        var lines: [Int] = []
        var bytes = 0
    }
}
