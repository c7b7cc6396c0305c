import Devices
import JSON
import Model

/// One device's talk with us: bytes in, answers out once what was told is durable.
struct Conversation {
    /// What to send back now, and whether to hang up afterwards.
    struct Turn {
        var answers: [UInt8] = []
        var ends = false
    }

    /// Who speaks, as the roll said a moment ago.
    private struct Speaker {
        let name: DeviceName
        let enrolment: Enrolment
        let askedAt: ContinuousClock.Instant
    }

    /// A retired device is shut out within this, without asking at every frame.
    private static let believedFor = Duration.seconds(2)
    /// A bridge speaks for many; beyond it last places are forgotten.
    private static let statementsMax = 1_000

    private let desk: Desk
    private let address: String
    private let spoken: DeviceProtocol
    private var session: DeviceSession
    private var speaker: Speaker?
    private var statements: [DeviceName: DeviceStatement] = [:]
    private var spoiltInARow = 0
    private var hasComplained = false

    /// Told and not yet durable.
    private var lines: [JSONValue] = []
    /// To be sent once those are.
    private var held: [UInt8] = []
    private var heldCount = 0

    init(_ spoken: DeviceProtocol, at desk: Desk, from address: String) {
        self.spoken = spoken
        self.desk = desk
        self.address = address
        session = DeviceSession(spoken)
    }

    /// Whether an enrolled device speaks here.
    var isKnown: Bool { speaker != nil }

    mutating func hear(_ bytes: some Collection<UInt8>) async -> Turn {
        desk.meter.count(spoken) { $0.bytes += bytes.count }
        return await hear(framed: bytes)
    }

    private mutating func hear(framed bytes: some Collection<UInt8>) async -> Turn {
        session.append(bytes)
        var turn = Turn()
        while !turn.ends, let word = session.next(at: desk.gate.now()) {
            await take(word, &turn)
        }
        return await settled(turn)
    }

    mutating func hear(datagram: [UInt8]) async -> Turn {
        desk.meter.count(spoken) { $0.bytes += datagram.count }
        // Its datagrams are not framed as its streams are.
        guard spoken == .teltonika else {
            session.startAfresh()
            return await hear(framed: datagram)
        }
        var turn = Turn()
        for word in session.hear(datagram: datagram, at: desk.gate.now()) where !turn.ends {
            await take(word, &turn)
        }
        return await settled(turn)
    }

    private mutating func settled(_ turn: Turn) async -> Turn {
        var turn = turn
        await flush(&turn)
        return turn
    }

    private mutating func take(_ word: DeviceSession.Word, _ turn: inout Turn) async {
        switch word {
        case .heard(let reception):
            spoiltInARow = 0
            desk.meter.count(spoken) { $0.frames += 1 }
            await take(reception, &turn)
        case .refused:
            spoiltInARow += 1
            desk.meter.count(spoken) { $0.spoilt += 1 }
            if spoiltInARow >= desk.limits.spoiltInARowMax { turn.ends = true }
        case .closed:
            desk.meter.count(spoken) { $0.spoilt += 1 }
            turn.ends = true
        }
    }

    private mutating func take(_ reception: Reception, _ turn: inout Turn) async {
        guard !reception.isUnreadable else { return unreadable(reception, &turn) }
        guard let identity = reception.device ?? session.device else {
            return nameless(reception, &turn)
        }
        guard let name = DeviceName(spoken, identity) else {
            return nameless(reception, &turn)
        }
        let isNew = speaker?.name != name
        guard let enrolment = await enrolment(of: name, &turn) else {
            await reject(name, &turn)
            return
        }
        var reception = reception
        if isNew, let model = enrolment.model,
            case .heard(let again) = session.adopt(model: model, at: desk.gate.now())
        {
            reception = again
        }
        state(reception, enrolment)
        if lines.count >= desk.limits.batchLines { await flush(&turn) }
    }

    /// Whoever has not said who speaks is not listened to; only HTTP has an answer for it.
    private mutating func nameless(_ reception: Reception, _ turn: inout Turn) {
        desk.meter.count(spoken) { $0.nameless += 1 }
        guard spoken == .osmAnd, let reply = reception.reply else { return }
        hold(reply)
        turn.ends = true
    }

    /// Refused with an answer, so that its sender does not tell it for ever.
    private mutating func unreadable(_ reception: Reception, _ turn: inout Turn) {
        desk.meter.count(spoken) { $0.spoilt += 1 }
        if let reply = reception.reply { hold(reply) }
        turn.ends = true
    }

    private mutating func enrolment(of name: DeviceName, _ turn: inout Turn) async -> Enrolment? {
        if let speaker, speaker.name == name,
            speaker.askedAt.duration(to: .now) < Self.believedFor
        {
            return speaker.enrolment
        }
        // One delivery has one sender.
        if let speaker, speaker.name != name { await flush(&turn) }
        guard let enrolment = await desk.gate.enrolment(name) else { return nil }
        speaker = Speaker(name: name, enrolment: enrolment, askedAt: .now)
        return enrolment
    }

    private mutating func reject(_ name: DeviceName, _ turn: inout Turn) async {
        desk.meter.count(spoken) { $0.strangers += 1 }
        desk.strangers.note(name, from: address, at: desk.gate.now())
        await flush(&turn)
        speaker = nil
        turn.answers += Rejection.bytes(spoken) ?? []
        turn.ends = true
    }

    private mutating func state(_ reception: Reception, _ enrolment: Enrolment) {
        if statements.count > Self.statementsMax { statements = [:] }
        let fresh = DeviceStatement(
            of: enrolment.device, speaking: spoken, model: enrolment.model)
        lines += statements[enrolment.name, default: fresh].lines(
            reception, heard: desk.gate.now())
        if let reply = reception.reply { hold(reply) }
    }

    private mutating func hold(_ reply: [UInt8]) {
        held += reply
        heldCount += 1
    }

    /// Makes durable what was told, then lets the answers go. When the node takes nothing, they
    /// are thrown away: the device tells it all again.
    private mutating func flush(_ turn: inout Turn) async {
        let told = lines
        lines = []
        defer {
            held = []
            heldCount = 0
        }
        if !told.isEmpty, let sender = speaker?.enrolment.sender {
            let kept = await desk.gate.keep(told, from: sender, tries: desk.limits.triesMax)
            guard let kept else {
                desk.meter.count(spoken) { $0.hindered += 1 }
                turn.ends = true
                return
            }
            note(kept)
        }
        turn.answers += held
        desk.meter.count(spoken) { $0.answers += heldCount }
    }

    private mutating func note(_ kept: [DeviceGate.Kept]) {
        desk.meter.count(spoken, kept)
        guard !hasComplained, let speaker, let refusal = kept.lazy.compactMap(\.refusal).first
        else { return }
        hasComplained = true
        desk.gate.log(
            "\(spoken.rawValue) \(speaker.name.identity) (\(speaker.enrolment.device)): \(refusal)")
    }
}
