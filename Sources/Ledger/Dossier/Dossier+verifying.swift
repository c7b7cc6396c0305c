import Model

extension Dossier {
    /// All that is wrong, and nothing when nothing is. `held` are checkpoints that the reader got
    /// some other way: a fork shows only to those who compare.
    package func problems(
        key: VerifierKey, witnesses: [VerifierKey] = [], quorum: Int = 0,
        held: [SignedNote] = []
    ) -> [DossierProblem] {
        if let stranger = strangersKey(besides: key) { return [stranger] }
        var problems = coverProblems(key: key)
        let final: Checkpoint
        do throws(NoteFlaw) {
            let note = try SignedNote(checkpoint)
            final = try Checkpoint(note.text)
            problems += note.problems(ledger: key, witnesses: witnesses, quorum: quorum)
                .map(DossierProblem.checkpoint)
        } catch {
            return problems + [.checkpoint(.unreadable(error))]
        }
        if !final.origin.utf8.elementsEqual(key.name.utf8) {
            problems.append(
                .checkpoint(.otherOrigin(shown: final.origin, wanted: key.name)))
        }
        for exhibit in exhibits { problems += exhibit.problems(trip: cover.trip, in: final) }
        for exhibit in kept { problems += exhibit.problems(trip: nil, in: final) }
        problems += chainProblems() + keptProblems() + citedProblems(in: final)
        problems += earlierProblems(key: key, final: final)
        for note in held { problems += heldProblems(note, key: key, final: final) }
        return problems
    }

    /// Checked with the key of another ledger nothing of a dossier would be right, line after line.
    /// That is one mistake, and often the reader's: it is said alone.
    private func strangersKey(besides key: VerifierKey) -> DossierProblem? {
        guard !cover.key.utf8.elementsEqual(key.description.utf8) else { return nil }
        // A note that cannot be read is named by whoever reads it next.
        guard let note = try? SignedNote(checkpoint) else { return nil }
        do throws(NoteFlaw) { _ = try note.verified(by: [key]) } catch .unknownKey(let signers, _) {
            return .signedByAnother(signers: signers, given: "\(key.name)+\(key.id)")
        } catch { return nil }
        return nil
    }

    private func coverProblems(key: VerifierKey) -> [DossierProblem] {
        var problems: [DossierProblem] = []
        if !cover.key.utf8.elementsEqual(key.description.utf8) {
            problems.append(.otherKey(shown: cover.key, wanted: key.description))
        }
        if !cover.origin.utf8.elementsEqual(key.name.utf8) {
            problems.append(.otherOrigin(shown: cover.origin, wanted: key.name))
        }
        if cover.facts != exhibits.count {
            problems.append(.counts(announced: "\(cover.facts) facts", present: exhibits.count))
        }
        if cover.kept != kept.count {
            problems.append(.counts(announced: "\(cover.kept) kept facts", present: kept.count))
        }
        let withheld = (exhibits + kept).count { $0.entry.opening == nil }
        if cover.withheld != withheld {
            problems.append(
                .counts(announced: "\(cover.withheld) withheld payloads", present: withheld))
        }
        return problems
    }

    /// A trip's facts are numbered and each points at the one before: what is gone leaves a hole.
    private func chainProblems() -> [DossierProblem] {
        guard let end = exhibits.last else { return [.emptyDossier] }
        var problems: [DossierProblem] = []
        var before: Exhibit?
        for exhibit in exhibits {
            problems += Self.stepProblems(from: before, to: exhibit)
            before = exhibit
        }
        // An unreadable last leaf was already named; it is not a cut as well.
        if let leaf = try? end.entry.decodedLeaf(), leaf.kind != .disclosed {
            problems.append(.tailCut(last: end.name))
        }
        return problems
    }

    /// Of other streams, each once and in ledger order; of a chain they are only links.
    private func citedProblems(in final: Checkpoint) -> [DossierProblem] {
        var problems: [DossierProblem] = []
        var before: LedgerIndex?
        for fact in cited {
            problems += fact.exhibit.problems(trip: fact.stream, in: final)
            if fact.stream.utf8.elementsEqual(cover.trip.utf8) {
                problems.append(.citedOwn(fact.exhibit.name))
            }
            if let before, before >= fact.exhibit.index {
                problems.append(.outOfOrder(fact.exhibit.name))
            }
            before = fact.exhibit.index
        }
        return problems
    }

    private static func stepProblems(from before: Exhibit?, to exhibit: Exhibit) -> [DossierProblem]
    {
        // An unreadable leaf was already named; what hangs on it cannot be told.
        guard let leaf = try? exhibit.entry.decodedLeaf() else { return [] }
        guard let before else {
            guard leaf.ordinal > 0 else { return [] }
            return [.missing(0...leaf.ordinal - 1, after: nil, before: exhibit.index)]
        }
        guard let last = try? before.entry.decodedLeaf() else { return [] }
        if leaf.ordinal == last.ordinal { return [.duplicated(exhibit.name)] }
        if leaf.ordinal < last.ordinal { return [.outOfOrder(before.name)] }
        if leaf.ordinal > last.ordinal + 1 {
            let gap = last.ordinal + 1...leaf.ordinal - 1
            return [.missing(gap, after: before.index, before: exhibit.index)]
        }
        if leaf.previous != before.index {
            return [.brokenLink(exhibit.name, says: leaf.previous, stands: before.index)]
        }
        return []
    }

    private func earlierProblems(key: VerifierKey, final: Checkpoint) -> [DossierProblem] {
        var problems: [DossierProblem] = []
        for (place, before) in earlier.enumerated() {
            let name = { DossierProblem.earlierCheckpoint(place, $0) }
            do throws(NoteFlaw) {
                let old = try SignedNote(before.note).checkpoint(of: key)
                if old.size == final.size, old.root != final.root {
                    problems.append(.forked(size: old.size))
                    continue
                }
                let proof = ConsistencyProof(
                    old: old.size, new: final.size, hashes: before.consistency)
                if !proof.verify(oldRoot: old.root, newRoot: final.root) {
                    problems.append(.inconsistent(old: old.size, new: final.size))
                }
            } catch {
                problems.append(name(.unsigned(error)))
            }
        }
        return problems
    }

    private func heldProblems(
        _ note: SignedNote, key: VerifierKey, final: Checkpoint
    ) -> [DossierProblem] {
        do throws(NoteFlaw) {
            let held = try note.checkpoint(of: key)
            if held.size == 0 { return held.root == .empty ? [] : [.forked(size: 0)] }
            let same = known(to: key, with: final).first { $0.size == held.size }
            return same.map { $0.root == held.root } ?? true ? [] : [.forked(size: held.size)]
        } catch {
            return [.heldCheckpoint(.unsigned(error))]
        }
    }

    /// The checkpoints of this ledger that the dossier shows.
    private func known(to key: VerifierKey, with final: Checkpoint) -> [Checkpoint] {
        // An earlier checkpoint that cannot be read is a problem of its own.
        [final] + earlier.compactMap { try? SignedNote($0.note).checkpoint(of: key) }
    }
}

extension Dossier {
    /// Held checkpoints of sizes that this dossier does not show. Of them it says nothing: they may
    /// be of the same history or of a forged one, and only a dossier made for them can tell.
    package func uncompared(held: [Checkpoint], key: VerifierKey) -> [Uncompared] {
        // One that cannot be read is told among the problems.
        guard let final = try? Checkpoint(SignedNote(checkpoint).text) else { return [] }
        // Every history grew from the empty one, so nothing need be shown for that.
        let sizes = Set(known(to: key, with: final).map(\.size)).union([0])
        return held.filter { !sizes.contains($0.size) }
            .map { Uncompared(held: $0.size, dossier: final.size) }
    }

    /// A checkpoint that a dossier neither confirms nor contradicts.
    package struct Uncompared: Hashable, Sendable {
        package let held: UInt64
        package let dossier: UInt64

        package init(held: UInt64, dossier: UInt64) {
            self.held = held
            self.dossier = dossier
        }

        package var sentence: String {
            "The checkpoint you hold is of \(held) facts; the dossier is of \(dossier), with no "
                + "proof between the two."
        }
    }
}

extension SignedNote {
    /// The checkpoint in this note, once the key has vouched for it and for its origin.
    package func checkpoint(of key: VerifierKey) throws(NoteFlaw) -> Checkpoint {
        _ = try verified(by: [key])
        let checkpoint = try Checkpoint(text)
        guard checkpoint.origin.utf8.elementsEqual(key.name.utf8) else {
            throw .checkpointLine(1, "the origin “\(key.name)”, the name of the key")
        }
        return checkpoint
    }
}

extension Exhibit {
    /// What is wrong with this fact by itself, whatever stands beside it.
    fileprivate func problems(trip: String?, in checkpoint: Checkpoint) -> [DossierProblem] {
        var problems: [DossierProblem] = []
        let inclusion = InclusionProof(index: index, size: checkpoint.size, hashes: proof)
        if !inclusion.verify(leaf: entry.leafHash, root: checkpoint.root) {
            problems.append(.notIncluded(name, size: checkpoint.size))
        }
        let leaf: Leaf
        do throws(LeafFlaw) {
            leaf = try entry.decodedLeaf()
        } catch {
            return problems + [.leafUnreadable(name, error)]
        }
        for (field, mine, theirs) in label.differences(from: Label(leaf)) {
            problems.append(.labelChanged(name, field: field, shown: mine, leaf: theirs))
        }
        if let trip, !leaf.trip.description.utf8.elementsEqual(trip.utf8) {
            problems.append(.otherTrip(name, shown: leaf.trip.description, wanted: trip))
        }
        if let opening = entry.opening, opening.commitment != leaf.commitment {
            problems.append(.payloadChanged(name))
        }
        return problems
    }
}
