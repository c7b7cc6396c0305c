/// A record that a party filed with one of the rooms beside the road: a licence, a rule book, a
/// deed in a member's life. Its room reads it; to the rest of the road it is bytes.
package struct Filing: Hashable, Sendable {
    package let at: Instant
    package let room: Room
    /// What the record is about, by the room's own name for it: never a person's name or code, since
    /// it stands in the name of the stream, which no erasure takes away.
    package let matter: MatterID
    /// In whose name an authority's record is filed; nil: in the sender's own.
    package let authority: PartyID?
    /// The JSON object as it was sent.
    package let record: [UInt8]

    package init(
        at: Instant, room: Room, matter: MatterID, authority: PartyID?, record: [UInt8]
    ) {
        self.at = at
        self.room = room
        self.matter = matter
        self.authority = authority
        self.record = record
    }

    /// The stream on which it stands.
    package var stream: TripID {
        room.isOfTrips ? TripID(ofMatter: matter) : TripID(matter, in: room)
    }
}
