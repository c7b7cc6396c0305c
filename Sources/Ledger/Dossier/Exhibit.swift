package import Model

/// One fact in a dossier: its place, its leaf, what it says unless withheld, and its proof.
package struct Exhibit: Hashable, Sendable {
    package let index: LedgerIndex
    package let entry: Entry
    package let proof: [MerkleHash]
    /// What a reader sees without decoding anything. It must say what the leaf says.
    package let label: Label

    init(index: LedgerIndex, entry: Entry, proof: [MerkleHash], label: Label) {
        self.index = index
        self.entry = entry
        self.proof = proof
        self.label = label
    }

    package struct Label: Hashable, Sendable {
        package let ordinal: UInt32
        package let kind: String
        package let occurred: String
        package let received: String
        package let sender: String

        init(ordinal: UInt32, kind: String, occurred: String, received: String, sender: String) {
            self.ordinal = ordinal
            self.kind = kind
            self.occurred = occurred
            self.received = received
            self.sender = sender
        }

        init(_ leaf: Leaf) {
            ordinal = leaf.ordinal
            kind = String(describing: leaf.kind)
            occurred = leaf.occurred.rfc3339
            received = leaf.received.rfc3339
            sender = leaf.sender.description
        }

        /// Where two labels part, field by field.
        func differences(from other: Label) -> [(field: String, mine: String, theirs: String)] {
            [
                ("ordinal", String(ordinal), String(other.ordinal)),
                ("kind", kind, other.kind),
                ("occurred", occurred, other.occurred),
                ("received", received, other.received),
                ("sender", sender, other.sender),
            ].filter { !$0.1.utf8.elementsEqual($0.2.utf8) }
        }
    }

    /// How a sentence calls this fact.
    package var name: String { "Fact \(label.ordinal) (\(label.kind), ledger index \(index))" }
}
