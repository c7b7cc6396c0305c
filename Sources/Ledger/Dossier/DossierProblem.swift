package import Model

/// One thing that is wrong with a dossier, in the words of whoever has to explain it.
package enum DossierProblem: Hashable, Sendable {
    /// The whole was signed by others than whoever's key was given to check it with.
    case signedByAnother(signers: [String], given: String)
    case otherKey(shown: String, wanted: String)
    case otherOrigin(shown: String, wanted: String)
    case checkpoint(ProofProblem)
    case earlierCheckpoint(Int, ProofProblem)
    case heldCheckpoint(ProofProblem)
    case emptyDossier
    case counts(announced: String, present: Int)
    case leafUnreadable(String, LeafFlaw)
    case labelChanged(String, field: String, shown: String, leaf: String)
    case otherTrip(String, shown: String, wanted: String)
    case payloadChanged(String)
    case notIncluded(String, size: UInt64)
    case duplicated(String)
    case citedOwn(String)
    case outOfOrder(String)
    case missing(ClosedRange<UInt32>, after: LedgerIndex?, before: LedgerIndex)
    case brokenLink(String, says: LedgerIndex?, stands: LedgerIndex)
    case tailCut(last: String)
    /// What the trip took in when it was declared, and what the file shows of it.
    case adoptedMissing(LedgerIndex)
    case adoptedByNobody(String)
    case adoptionUnreadable(String)
    case forked(size: UInt64)
    case inconsistent(old: UInt64, new: UInt64)

    package var sentence: String {
        switch self {
        case .signedByAnother(let signers, let given):
            "This dossier was signed by another ledger's key: \(Self.list(signers)); you gave "
                + "\(given). Nothing in it was checked. Get the key of the ledger it comes from, by "
                + "a way you trust."
        case .otherKey(let shown, let wanted):
            "The dossier names the key \(shown); it was to be checked with \(wanted)."
        case .otherOrigin(let shown, let wanted):
            "The dossier is of ledger “\(shown)”; its checkpoint and key are of “\(wanted)”."
        case .checkpoint(let problem): "The checkpoint: \(problem.sentence)"
        case .earlierCheckpoint(let place, let problem):
            "Earlier checkpoint \(place): \(problem.sentence)"
        case .heldCheckpoint(let problem): "The checkpoint you hold: \(problem.sentence)"
        case .emptyDossier: "The dossier holds no facts."
        case .counts(let announced, let present):
            "The first line announces \(announced); the file holds \(present)."
        case .leafUnreadable(let fact, let flaw): "\(fact): its leaf was altered: \(flaw.advice)."
        case .labelChanged(let fact, let field, let shown, let leaf):
            "\(fact): “\(field)” shows \(shown), but its leaf says \(leaf): one was altered."
        case .otherTrip(let fact, let shown, let wanted):
            "\(fact) belongs to trip \(shown), not to \(wanted)."
        case .payloadChanged(let fact):
            "\(fact): its payload or salt was altered; they do not give the commitment in its leaf."
        case .notIncluded(let fact, let size):
            "\(fact): its leaf or proof was altered; the proof does not lead to the signed root "
                + "of \(size) facts."
        case .citedOwn(let fact): "\(fact) is the trip's own, and shown among those of others."
        case .duplicated(let fact): "\(fact) is in the dossier twice."
        case .outOfOrder(let fact): "\(fact) stands before the place it belongs to."
        case .missing(let ordinals, let after, let before):
            Self.missing(ordinals, after: after, before: before)
        case .brokenLink(let fact, let says, let stands):
            "\(fact) follows the fact at ledger index \(says.map(String.init) ?? "none"), "
                + "but the fact shown before it stands at \(stands)."
        case .tailCut(let last):
            "The end is missing: a dossier ends with the record of its own disclosure, but the "
                + "last here is \(last)."
        case .adoptedMissing(let index):
            "The event at ledger index \(index) was left out: the trip took it in when it was "
                + "declared."
        case .adoptedByNobody(let fact):
            "\(fact) is no event that this trip took in when it was declared."
        case .adoptionUnreadable(let fact):
            "\(fact) does not say what the trip took in when it was declared."
        case .forked(let size):
            "The ledger was forked: two signed checkpoints of \(size) facts have different roots. "
                + "Keep both; together they prove it."
        case .inconsistent(let old, let new):
            "The ledger was forked or a proof altered: nothing shows that the checkpoint of "
                + "\(new) facts grew out of the one of \(old)."
        }
    }

    /// Notes may carry dozens of signatures; the first tells whose ledger it is.
    private static func list(_ signers: [String]) -> String {
        let first = signers.first ?? "nobody"
        return signers.count > 1 ? "\(first) and \(signers.count - 1) more" : first
    }

    private static func missing(
        _ ordinals: ClosedRange<UInt32>, after: LedgerIndex?, before: LedgerIndex
    ) -> String {
        let what =
            ordinals.count == 1
            ? "Fact \(ordinals.lowerBound) was left out"
            : "Facts \(ordinals.lowerBound) to \(ordinals.upperBound) were left out"
        let place =
            after.map { "between ledger indices \($0) and \(before)" }
            ?? "before ledger index \(before)"
        return "\(what), \(place)."
    }
}

extension String {
    fileprivate init(_ index: LedgerIndex) { self = index.description }
}
