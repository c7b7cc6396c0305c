import JSON
import Model

/// Reads the envelope of a record for one of the rooms beside the road; the room reads the rest.
struct FilingReader {
    let fields: Fields

    private static let rooms =
        "one of " + Room.allCases.map(\.rawValue).joined(separator: ", ")
    private static let matterWanted =
        "the room's own name for what the record is about: 1 to \(MatterID.bytesMax) visible "
        + "ASCII characters"

    func submission(payload: [UInt8]) throws(IntakeRefusal) -> Submission {
        let room: Room = try fields.word("room", Self.rooms)
        let filing = Filing(
            at: try fields.instant("at"), room: room, matter: try matter(of: room),
            authority: try fields.optionalID("authority", "the authority's party id"),
            record: try record())
        return Submission(
            subject: .trip(filing.stream), event: .filed(filing), key: key,
            heard: try fields.optionalInstant("received"), payload: payload)
    }

    private func matter(of room: Room) throws(IntakeRefusal) -> MatterID {
        let wanted = room.isOfTrips ? "the id of the trip" : Self.matterWanted
        let matter: MatterID = try fields.id("matter", wanted)
        guard room.isOfTrips || matter.description.utf8.count <= MatterID.bytesMax else {
            throw fields.refusal("matter", wanted)
        }
        return matter
    }

    private func record() throws(IntakeRefusal) -> [UInt8] {
        guard let record = fields["record"], record.members != nil else {
            throw fields.refusal("record", "an object, as its room has it")
        }
        return Array(record.text.utf8)
    }

    /// Without when it was heard: a repeat through another gateway is a repeat.
    private var key: EventKey {
        var digest = EventDigest("filing")
        digest.add(.object(fields.members.filter { $0.name != "received" }))
        return digest.key
    }
}
