import JSON
import Model

/// Reads an action: what officers, scales, gates and people state outside EPCIS.
struct ActionReader {
    let fields: Fields

    /// Notes are for people; a page of text belongs in a document system.
    static let noteMax = 2_000

    func submission(payload: [UInt8]) throws(IntakeRefusal) -> Submission {
        try ActionName.check(fields)
        let subject = try subject()
        return Submission(
            subject: subject, event: try event(subject), key: try key(subject),
            statement: fields["id"].map { _ in EventDigest.statement(stated) },
            heard: try fields.optionalInstant("received"), payload: payload)
    }

    /// Without when it was heard: a repeat through another gateway is a repeat.
    private var stated: [JSONMember] { fields.members.filter { $0.name != "received" } }

    private func event(_ subject: Submission.Subject) throws(IntakeRefusal) -> Event {
        let word: ActionWord = try fields.word("action", ActionWord.wanted)
        let at = try fields.instant("time")
        switch word {
        case .inspect: return try officer(.inspect(clean: try fields.bool("clean")), at)
        case .reseal: return try officer(.reseal(try someSeals()), at)
        case .release: return try officer(.release, at)
        case .hold: return try officer(.hold, at)
        case .orderOpening: return try officer(.orderOpening(until: try until(at)), at)
        case .orderDetour: return try officer(.orderDetour(until: try until(at)), at)
        case .seal: return .seal(try seal(at))
        case .door: return .door(try door(at))
        case .inspection: return .inspection(try inspection(at))
        case .weigh: return .weighing(try weighing(at))
        case .sighting: return .sighting(try sighting(at))
        case .passage: return .passage(try passage(at))
        case .remark: return .remark(Remark(at: at, step: try note("step", required: true)))
        case .standing: return .standing(try standing(at))
        case .deny: return .standing(try denied(at))
        case .clear: return .standing(try cleared(at))
        case .correct: return .correction(try correction(at, subject))
        }
    }

    private func subject() throws(IntakeRefusal) -> Submission.Subject {
        // What is said of a party is about no trip in particular.
        if let word = fields["action"]?.string.flatMap(ActionWord.init), word.isOfParties {
            return .trip(.lane)
        }
        if let trip: TripID = try fields.optionalID("trip", "a trip id") { return .trip(trip) }
        if let device: DeviceID = try fields.optionalID("device", "a device id") {
            return .device(device)
        }
        let names = try fields.texts("equipment", "a list of trailer, container or seal names")
        guard !names.isEmpty else {
            throw fields.refusal("trip", "a trip id; or a device id, or a list of equipment names")
        }
        return .equipment(names)
    }

    private func key(_ subject: Submission.Subject) throws(IntakeRefusal) -> EventKey {
        guard let id = try fields.optionalText("id", Self.idWanted) else {
            var digest = EventDigest("action")
            digest.add(TripReader.canonical(fields))
            return digest.key
        }
        return try Self.key(ofID: id, subject, refusal: fields.refusal("id", Self.idWanted))
    }

    /// An id is one sender's own: it names an event together with what the event is about.
    private static func key(
        ofID id: String, _ subject: Submission.Subject, refusal: IntakeRefusal
    ) throws(IntakeRefusal) -> EventKey {
        guard (1...TripID.lengthMax).contains(id.utf8.count),
            id.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { throw refusal }
        var digest = EventDigest("action id")
        digest.add(subject)
        digest.add(id)
        return digest.key
    }

    static let idWanted = "the sender's own name for the event: 1 to 128 visible ASCII characters"

    private func officer(_ kind: OfficerAct.Kind, _ at: Instant) throws(IntakeRefusal) -> Event {
        let authority: PartyID = try fields.id("authority", "the authority's party id")
        return .officer(
            OfficerAct(at: at, kind: kind, authority: authority, note: try note("note")))
    }

    func note(_ name: String, required: Bool = false) throws(IntakeRefusal) -> String {
        let wanted = "a text of at most \(Self.noteMax) bytes"
        let note = required ? try fields.text(name, wanted) : try fields.optionalText(name, wanted)
        guard (note ?? "").utf8.count <= Self.noteMax else { throw fields.refusal(name, wanted) }
        return note ?? ""
    }

    func someSeals() throws(IntakeRefusal) -> [Seal] {
        let seals = try fields.seals("seals")
        guard !seals.isEmpty, seals.count <= TripReader.sealsMax else {
            throw fields.refusal("seals", "1 to \(TripReader.sealsMax) seals")
        }
        return seals
    }

    private func until(_ at: Instant) throws(IntakeRefusal) -> Instant {
        let until = try fields.instant("until", ahead: IntakeRules.departureAheadMax)
        guard until > at else { throw fields.refusal("until", "a time after \"time\"") }
        return until
    }

    private func correction(
        _ at: Instant, _ subject: Submission.Subject
    ) throws(IntakeRefusal) -> Correction {
        let id = try fields.text("corrects", "the id of the event that was wrong")
        let refusal = fields.refusal("corrects", Self.idWanted)
        return Correction(
            at: at, corrects: try Self.key(ofID: id, subject, refusal: refusal),
            saidBy: try fields.optionalID("saidBy", "the party id of who said it"),
            reason: try note("reason", required: true), authority: try authority())
    }
}
