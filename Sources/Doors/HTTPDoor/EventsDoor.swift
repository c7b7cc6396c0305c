import HTTPTypes
import Hummingbird
import Model

/// `POST /v1/events`: where statements come in. It answers 200 only when they are on disk.
struct EventsDoor: Sendable {
    let gatehouse: Gatehouse
    let limits: DoorLimits
    let limiter: RateLimiter
    let meter: Meter
    let now: @Sendable () -> ContinuousClock.Instant

    func receive(_ request: Request, from caller: Caller) async throws -> Response {
        let sender = try await admit(request, from: caller)
        do throws(UploadSlots.Shortage) { try meter.beginUpload(of: sender.key, limits) } catch {
            throw full(error)
        }
        defer { meter.endUpload(of: sender.key) }
        let order = try UploadOrder(request, limits)
        var upload = Upload(
            order: order, sender: sender, gatehouse: gatehouse, limits: limits, now: now)
        do {
            try await upload.take(request.body)
        } catch {
            await spend(upload, of: sender)
            throw upload.problem(for: error)
        }
        await spend(upload, of: sender)
        return upload.response
    }

    private func admit(_ request: Request, from caller: Caller) async throws -> Sender {
        let secret = request.headers.bearer ?? ""
        guard let sender = await gatehouse.authenticate(secret) else { throw Problem.unknownKey }
        caller.sender = sender
        guard sender.role != .auditor else {
            throw Problem(
                .forbidden, "This key may read, not report",
                cure: "Use a device, carrier, exporter, customs or operator key.", closes: true)
        }
        if let seconds = await limiter.wait(sender.key, at: now()) {
            throw Problem(
                .tooManyRequests, "This key sent more than its share",
                cure: "Wait \(seconds) s; a key may send \(Int(limits.linesPerSecond)) lines "
                    + "a second and \(Int(limits.linesAtOnce)) at once.",
                retryAfterSeconds: seconds, closes: true)
        }
        return sender
    }

    private func spend(_ upload: Upload, of sender: Sender) async {
        meter.count(upload.receipt, lines: upload.lines, bytes: upload.bytes)
        await limiter.spend(upload.lines, of: sender.key, at: now())
    }

    private func full(_ shortage: UploadSlots.Shortage) -> Problem {
        switch shortage {
        case .ofKey:
            Problem(
                .tooManyRequests, "This key has \(limits.uploadsPerKeyMax) uploads in progress",
                cure: "Wait until one of them has its answer; larger bodies need fewer.",
                retryAfterSeconds: 1, closes: true)
        case .ofDoor:
            Problem(
                .serviceUnavailable, "\(limits.uploadsMax) uploads are in progress",
                cure: "Send again in a second; a repeat is never recorded twice.",
                retryAfterSeconds: 1, closes: true)
        }
    }
}

extension HTTPFields {
    /// The secret of `Authorization: Bearer <secret>`.
    package var bearer: String? {
        guard let field = self[.authorization] else { return nil }
        let parts = field.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return String(parts[1])
    }
}
