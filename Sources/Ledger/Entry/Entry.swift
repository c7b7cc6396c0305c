package import Model

/// What the ledger keeps of one fact: the leaf for ever, the payload until it must be erased.
package struct Entry: Hashable, Sendable {
    /// Exactly the bytes that are hashed into the tree.
    package let leaf: ArraySlice<UInt8>
    /// Nil once the payload was erased, or where it is withheld.
    package let opening: Opening?

    /// The largest event any door accepts, with its wrapping.
    package static let payloadMax = 1_024 * 1_024

    /// What opens the commitment in a leaf: the salt and the payload, or neither.
    package struct Opening: Hashable, Sendable {
        package let salt: Salt
        package let payload: ArraySlice<UInt8>

        package init(salt: Salt, payload: some Collection<UInt8>) {
            self.salt = salt
            self.payload = ArraySlice(payload)
        }

        package var commitment: MerkleHash { salt.commitment(to: payload.span) }
    }

    package init(leaf: ArraySlice<UInt8>, opening: Opening?) {
        self.leaf = leaf
        self.opening = opening
    }

    /// A payload with its commitment worked out: most of the hashing of a fact, and it can be done
    /// before the fact has its place.
    package struct Sealed: Hashable, Sendable {
        package let opening: Opening
        package let commitment: MerkleHash

        package init(_ payload: [UInt8], salt: Salt) {
            precondition(payload.count <= Entry.payloadMax, "doors refuse payloads over 1 MiB")
            opening = Opening(salt: salt, payload: payload)
            commitment = salt.commitment(to: payload)
        }
    }

    /// A new fact on its way into the ledger.
    package init(
        kind: Event.Kind, occurred: Instant, received: Instant, sender: PartyID, trip: TripID,
        ordinal: UInt32, previous: LedgerIndex?, sealed: Sealed
    ) {
        leaf =
            Leaf(
                kind: kind, occurred: occurred, received: received,
                commitment: sealed.commitment, sender: sender, trip: trip, ordinal: ordinal,
                previous: previous
            ).bytes[...]
        opening = sealed.opening
    }

    package init(
        kind: Event.Kind, occurred: Instant, received: Instant, sender: PartyID, trip: TripID,
        ordinal: UInt32, previous: LedgerIndex?, salt: Salt, payload: [UInt8]
    ) {
        self.init(
            kind: kind, occurred: occurred, received: received, sender: sender, trip: trip,
            ordinal: ordinal, previous: previous, sealed: Sealed(payload, salt: salt))
    }

    /// The kind alone; nil where the leaf is damaged or of a newer program.
    package var kind: Event.Kind? {
        leaf.count > 1 ? Event.Kind(rawValue: leaf[leaf.startIndex + 1]) : nil
    }

    package var leafHash: MerkleHash { .leaf(leaf.span) }

    package func decodedLeaf() throws(LeafFlaw) -> Leaf { try Leaf(leaf.span) }

    /// The same fact with its payload gone: it still proves that it happened, and when.
    package var erased: Entry { Entry(leaf: leaf, opening: nil) }
}
