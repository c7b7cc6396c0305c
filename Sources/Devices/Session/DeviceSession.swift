package import Model

/// One device's connection as a value: bytes in, receptions out. Whoever has the socket sends the
/// replies when the reports are durable, and closes when the session says so.
package struct DeviceSession: Sendable {
    package enum Word: Hashable, Sendable {
        case heard(Reception)
        /// A damaged or unreadable frame: counted, not answered, so that the device tells it again.
        case refused(FrameFlaw)
        case closed(FrameFlaw)
    }

    package let spoken: DeviceProtocol
    /// Who is at the other end, once it has said so.
    package private(set) var device: String?
    private var framer: Framer
    private var decoder: any DeviceDecoder
    private var latest: [UInt8] = []

    package init(_ spoken: DeviceProtocol, model: String? = nil) {
        self.spoken = spoken
        framer = Framer(spoken.rule)
        decoder = spoken.decoder(model: model)
    }

    package var bytesSkipped: Int { framer.bytesSkipped }
    package var framesSpoilt: Int { framer.framesSpoilt }
    package var bytesWaiting: Int { framer.bytesWaiting }

    package mutating func append(_ bytes: some Collection<UInt8>) { framer.append(bytes) }

    /// The next thing that the bytes so far say; nil when more must come. A closed session keeps
    /// saying that it is closed.
    package mutating func next(at now: Instant?) -> Word? {
        switch framer.next() {
        case .waiting: nil
        case .closed(let flaw): .closed(flaw)
        case .spoilt(let flaw): .refused(flaw)
        case .frame(let frame): hear(frame, at: now)
        }
    }

    /// One datagram is one frame or several whole ones; nothing of it is kept for the next.
    package mutating func hear(datagram: [UInt8], at now: Instant?) -> [Word] {
        if spoken == .teltonika { return [hear(datagram, at: now)] }
        startAfresh()
        framer.append(datagram)
        var words: [Word] = []
        while let word = next(at: now) {
            words.append(word)
            if case .closed = word { break }
        }
        return words
    }

    /// Forgets half a frame: what comes next is a datagram of its own.
    package mutating func startAfresh() { framer = Framer(spoken.rule) }

    /// Some frames can be read only by who knows the model, and the model is known only once the
    /// frame has said whose it is: then it is read again.
    package mutating func adopt(model: String, at now: Instant?) -> Word {
        decoder = spoken.decoder(model: model)
        return hear(latest, at: now)
    }

    private mutating func hear(_ frame: [UInt8], at now: Instant?) -> Word {
        latest = frame
        do throws(FrameFlaw) {
            let reception = try decoder.decode(frame, at: now)
            if let named = reception.device { device = named }
            return .heard(reception)
        } catch { return .refused(error) }
    }
}
