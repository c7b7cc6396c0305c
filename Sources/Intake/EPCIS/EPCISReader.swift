import EPCIS
import JSON
import Model

/// From an EPCIS 2.0 event to what it means on the lane.
///
/// Any event of the standard is taken: what the lane has no word for is kept as a remark. Only
/// the meaning is ours; the event itself is read by `EPCISEvent`.
struct EPCISReader {
    let event: EPCISEvent

    init(_ fields: Fields) throws(IntakeRefusal) { event = try EPCISEvent(fields) }

    func submission(payload: [UInt8]) throws(IntakeRefusal) -> Submission {
        Submission(
            subject: try subject(), event: try meaning(), key: key,
            statement: name.map { _ in EventDigest.statement(stated) },
            heard: event.recorded, unplaced: event.fields.rules.keepsUnplaced ? remark : nil,
            payload: payload)
    }

    private var remark: Remark {
        Remark(at: event.at, step: event.step ?? event.kind.rawValue)
    }

    private func meaning() throws(IntakeRefusal) -> Event {
        if let error = event.error { return .correction(try correction(error)) }
        switch (event.kind, event.action, event.step) {
        case (.association, .add, "installing"): return .seal(try seal(.affixed))
        case (.association, .observe, "inspecting"): return .seal(try seal(.checked))
        case (.association, .delete, "removing"): return .seal(try seal(.removed))
        case (.object, .observe, "sensor_reporting"): return try reading()
        case (.object, .observe, "departing"): return .passage(try passage(.departed))
        case (.object, .observe, "arriving"): return .passage(try passage(.arrived))
        case (.object, .observe, "inspecting"): return try inspection()
        case (.object, .observe, "holding"): return try officer(.hold)
        case (.object, .observe, "lane:customs_clearing"): return try officer(.release)
        default:
            try checkStep()
            return .remark(remark)
        }
    }

    /// A bare word that the standard does not have is a misspelt one: as a remark a seal's `removng`
    /// would be lost without a word.
    private func checkStep() throws(IntakeRefusal) {
        guard event.fields.rules.isAtTheDoor, let step = event.step, !step.contains(":"),
            !BusinessSteps.has(step)
        else { return }
        throw event.fields.refusal("bizStep", BusinessSteps.wanted)
    }

    /// The trip when a business transaction names it; else every name of the equipment.
    private func subject() throws(IntakeRefusal) -> Submission.Subject {
        let fields = event.fields
        if let trip = event.transactions.first(where: { $0.type == "lane:trip" }) {
            do { return .trip(try TripID(EPCISName.lastComponent(trip.id))) } catch {
                throw IntakeRefusal(
                    field: "bizTransactionList", sent: trip.id,
                    wanted: "a trip URI whose last component is the trip's id; \(error.advice)")
            }
        }
        var names: [String] = []
        for uri in event.things {
            for name in [uri, EPCISName.lastComponent(uri)] where !names.contains(name) {
                names.append(name)
            }
            guard names.count <= Self.equipmentMax else {
                throw fields.refusal(
                    "epcList",
                    "at most \(Self.equipmentMax / 2) URIs, or a bizTransaction with the trip")
            }
        }
        guard !names.isEmpty else {
            throw fields.refusal(
                "bizTransactionList",
                "a transaction of type \(EPCISWord.lane)BTT-trip, or the "
                    + "equipment in epcList or parentID")
        }
        return .equipment(names)
    }

    /// Two names a URI, 1,000 URIs: more pallets than a trailer holds.
    static let equipmentMax = 2_000

    /// The sender's own name of the event where there is one: `eventID` is unique by the
    /// standard.
    private var key: EventKey {
        guard let name else {
            var digest = EventDigest("epcis")
            digest.add(.object(stated))
            return digest.key
        }
        return Self.key(ofID: name)
    }

    /// An error declaration carries the name of the event it takes back, and none of its own: it
    /// may be said again with an authority.
    private var name: String? { event.error == nil ? event.id : nil }

    private var stated: [JSONMember] {
        event.fields.members.filter { $0.name != "recordTime" }
    }

    private static func key(ofID id: String) -> EventKey {
        var digest = EventDigest("epcis id")
        digest.add(id)
        return digest.key
    }

    private func correction(
        _ error: EPCISEvent.ErrorDeclaration
    ) throws(IntakeRefusal) -> Correction {
        guard let id = event.id else {
            throw event.fields.refusal("eventID", "the id of the event that is declared wrong")
        }
        let reason = error.reason.isEmpty ? "error declared" : error.reason
        return Correction(
            at: error.at, about: event.at, corrects: Self.key(ofID: id),
            reason: reason, authority: try party(event.lane("authority")))
    }
}
