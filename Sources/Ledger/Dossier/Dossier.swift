package import Model

/// One trip's evidence in one file that anybody can check without us.
///
/// Invariant: every byte of it is either covered by the ledger's signature or follows from what
/// is. There is exactly one way to write a given dossier, and reading refuses any other.
package struct Dossier: Hashable, Sendable {
    /// What the first line says. The rest of the file has to agree with it.
    package let cover: Cover
    package let exhibits: [Exhibit]
    /// What was said before the trip was declared, where it stands: on streams of its senders.
    package let kept: [Exhibit]
    /// Facts of other streams that its decisions name as evidence, in ledger order: notices,
    /// licences, parts of lists.
    package let cited: [Cited]
    package let earlier: [Earlier]
    /// The checkpoint all exhibits are proven against, as a signed note.
    package let checkpoint: String

    package struct Cover: Hashable, Sendable {
        package let trip: String
        package let origin: String
        package let key: String
        package let facts: Int
        package let kept: Int
        package let withheld: Int
    }

    /// A checkpoint published before, and the proof that the ledger only grew since.
    package struct Earlier: Hashable, Sendable {
        package let note: String
        package let consistency: [MerkleHash]
    }

    package struct Cited: Hashable, Sendable {
        /// On which it stands: of a matter, or the lane's.
        package let stream: String
        package let exhibit: Exhibit
    }

    init(
        cover: Cover, exhibits: [Exhibit], kept: [Exhibit], cited: [Cited], earlier: [Earlier],
        checkpoint: String
    ) {
        self.cover = cover
        self.exhibits = exhibits
        self.kept = kept
        self.cited = cited
        self.earlier = earlier
        self.checkpoint = checkpoint
    }

    /// Gathers the evidence of one trip. `facts` are all its facts in order, the last being the
    /// record of this very disclosure, `kept` are those it took in when it was declared; erase from
    /// an entry what the recipient may not see.
    /// `earlier` are checkpoints signed before, in order of size; those of an empty ledger prove
    /// nothing.
    package static func make(
        trip: TripID, facts: [(index: LedgerIndex, entry: Entry)],
        kept: [(index: LedgerIndex, entry: Entry)] = [],
        cited: [(index: LedgerIndex, entry: Entry)] = [], tree: TileTree,
        checkpoint note: SignedNote, earlier: [SignedNote] = [], key: VerifierKey
    ) throws -> Dossier {
        let checkpoint = try Checkpoint(note.text)
        guard checkpoint.size <= tree.size, try tree.root(at: checkpoint.size) == checkpoint.root
        else { throw DossierFlaw.otherTree(size: checkpoint.size) }

        func exhibit(_ fact: (index: LedgerIndex, entry: Entry)) throws -> Exhibit {
            Exhibit(
                index: fact.index, entry: fact.entry,
                proof: try tree.inclusion(of: fact.index, in: checkpoint.size).hashes,
                label: Exhibit.Label(try fact.entry.decodedLeaf()))
        }
        let shown = try (facts + kept).map(exhibit)
        let before = try earlier.map { (note: $0, size: try Checkpoint($0.text).size) }
            .filter { $0.size > 0 && $0.size <= checkpoint.size }
        return Dossier(
            cover: Cover(
                trip: trip.description, origin: checkpoint.origin, key: key.description,
                facts: facts.count, kept: kept.count,
                withheld: shown.count { $0.entry.opening == nil }),
            exhibits: Array(shown.prefix(facts.count)), kept: Array(shown.dropFirst(facts.count)),
            cited: try cited.map {
                Cited(
                    stream: try $0.entry.decodedLeaf().trip.description, exhibit: try exhibit($0))
            },
            earlier: try before.map { note, size in
                let proof = try tree.consistency(from: size, to: checkpoint.size)
                return Earlier(note: note.description, consistency: proof.hashes)
            },
            checkpoint: note.description)
    }
}
