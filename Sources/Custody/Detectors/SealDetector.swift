import Model

/// Follows which seals should be on the door, and finds what contradicts it.
///
/// Invariant: the chain changes only by an authority's act, or before departure by sealing. If a
/// check could change it, a swapped seal would accuse itself once and be believed ever after.
struct SealDetector: Sendable {
    /// Pedimentos carry several seals and officers add their own; more on one door is nonsense.
    private static let sealsMax = 32

    private(set) var chain: [Seal]
    /// What was put on at the dock together with a seal that was expected, such as an electronic one
    /// beside the bolt. It proves nothing by itself: a check that finds it alone has not found the
    /// seals that should be there.
    private var beside: [Seal] = []
    /// Whether a declared seal was seen to be put on.
    private var isSealed = false
    private var electronic: ElectronicSealState?
    /// The last seal that was taken off at the dock with none put on since, and who saw it.
    private var takenOff: (seal: Seal, witness: Witness)?

    init(_ seals: [Seal]) { chain = Array(seals.prefix(Self.sealsMax)) }

    /// `isLoading` until departure and after arrival, where putting on and taking off is the work.
    mutating func observe(
        _ seal: SealObservation, _ witness: Witness, isLoading: Bool
    ) -> [Incident] {
        switch seal.action {
        case .affixed: affixed(seal, witness, isLoading: isLoading)
        case .removed: removed(seal, witness, isLoading: isLoading)
        case .checked: checked(seal, witness)
        }
    }

    /// An officer's own seals take the place of all others.
    mutating func reseal(_ seals: [Seal]) {
        chain = Array(seals.prefix(Self.sealsMax))
        beside = []
        isSealed = !chain.isEmpty
    }

    /// The load sets out. Until then a lock is open by right: its first word on the road counts
    /// anew. A load that was declared with seals and leaves with none on is no sealed load.
    mutating func depart() -> Incident? {
        electronic = nil
        guard let takenOff, chain.isEmpty else { return nil }
        return Incident(
            .sealMissing(seal: takenOff.seal.mark.description), .alarm, takenOff.witness)
    }

    mutating func observe(
        _ state: ElectronicSealState, _ witness: Witness, isAllowed: Bool
    ) -> Incident? {
        // A cut is told at its edge: a lock opened with leave stays "cut" until it is armed again.
        let isNew = electronic != .cut
        if state != .fault { electronic = state }
        guard state == .cut, isNew, !isAllowed else { return nil }
        return Incident(.sealBroken(seal: name), .alarm, witness)
    }

    private var name: String { chain.first?.mark.description ?? "electronic seal" }

    private mutating func affixed(
        _ seal: SealObservation, _ witness: Witness, isLoading: Bool
    ) -> [Incident] {
        let new = seal.seals.filter { match($0.number) != .same && !isBeside($0.number) }
        let restates = new.count < seal.seals.count
        if isLoading, restates { isSealed = true }
        guard !new.isEmpty else { return [] }
        if seal.authority != nil {
            if let old = seal.replaces { chain.removeAll { SealMatch.of($0.number, old) == .same } }
            chain = Array((chain + new).prefix(Self.sealsMax))
            return []
        }
        guard !isLoading else { return sealedOtherwise(new, witness) }
        // One seal more beside those that are named again is no replacement of them, and yet nobody
        // was to touch the door on the road.
        if restates, seal.replaces == nil {
            return new.map { mismatch($0.number, witness, most: .warning) }
        }
        let old = seal.replaces ?? chain.first?.number ?? ""
        return new.map { Incident(.sealReplaced(old: old, new: $0.number), .alarm, witness) }
    }

    /// Sealing at the dock: with no seal declared, what is put on counts; else it must agree.
    private mutating func sealedOtherwise(_ new: [Seal], _ witness: Witness) -> [Incident] {
        guard !chain.isEmpty else {
            chain = Array(new.prefix(Self.sealsMax))
            isSealed = true
            return []
        }
        if isSealed {
            beside = Array((beside + new).prefix(Self.sealsMax))
            return []
        }
        return new.map { mismatch($0.number, witness) }
    }

    private func isBeside(_ read: String) -> Bool {
        beside.contains { SealMatch.of(read, $0.number) == .same }
    }

    private mutating func removed(
        _ seal: SealObservation, _ witness: Witness, isLoading: Bool
    ) -> [Incident] {
        let off = chain.filter { known in
            seal.seals.contains { SealMatch.of($0.number, known.number) == .same }
        }
        guard seal.authority != nil || isLoading else {
            let named = off.isEmpty ? seal.seals : off
            return named.map { Incident(.sealBroken(seal: $0.mark.description), .alarm, witness) }
        }
        return takeOff(off, seal, witness)
    }

    /// Where the last expected seal goes and another stays, that one is what the door has from now on;
    /// unless an authority took it off, the expected one was swapped.
    private mutating func takeOff(
        _ off: [Seal], _ seal: SealObservation, _ witness: Witness
    ) -> [Incident] {
        beside.removeAll { known in
            seal.seals.contains { SealMatch.of($0.number, known.number) == .same }
        }
        let isLast = !off.isEmpty && off.count == chain.count
        guard isLast else {
            chain.removeAll(where: off.contains)
            return []
        }
        let swapped =
            seal.authority == nil ? beside.map { mismatch($0.number, witness) } : []
        (chain, beside) = (beside, [])
        isSealed = !chain.isEmpty
        if seal.authority == nil { takenOff = off.last.map { ($0, witness) } }
        return swapped
    }

    private func checked(_ seal: SealObservation, _ witness: Witness) -> [Incident] {
        if let read = seal.readInstead {
            return match(read) == .same ? [] : [mismatch(read, witness)]
        }
        switch seal.condition {
        case .right, nil:
            return chain.isEmpty ? [] : strangers(among: seal.seals, witness)
        case .damaged, .faulty:
            return named(by: seal).map {
                Incident(.sealBroken(seal: $0), .warning, witness)
            }
        case .missing:
            return named(by: seal).map { Incident(.sealMissing(seal: $0), .alarm, witness) }
        case .broken:
            return named(by: seal).map { Incident(.sealBroken(seal: $0), .alarm, witness) }
        }
    }

    /// Seals that were read and should not be there. One that was put on beside the expected ones
    /// is right where one of those was read too.
    private func strangers(among read: [Seal], _ witness: Witness) -> [Incident] {
        let hasExpected = read.contains { match($0.number) == .same }
        return read.filter { match($0.number) != .same }.compactMap { seal in
            guard isBeside(seal.number) else { return mismatch(seal.number, witness) }
            return hasExpected ? nil : mismatch(seal.number, witness, most: .warning)
        }
    }

    /// Seals an authority has taken off cannot be missing; a check that names none means all.
    private func named(by seal: SealObservation) -> [String] {
        let known = (chain + beside).filter { known in
            seal.seals.isEmpty
                || seal.seals.contains { SealMatch.of($0.number, known.number) == .same }
        }
        return known.map(\.mark.description)
    }

    private func match(_ read: String) -> SealMatch {
        chain.map { SealMatch.of(read, $0.number) }.min() ?? .different
    }

    /// Lookalike letters are "check", never "all is well" and never yet an accusation.
    private func mismatch(
        _ read: String, _ witness: Witness, most: Finding.Severity = .alarm
    ) -> Incident {
        let expected = chain.map(\.number).joined(separator: ", ")
        return Incident(
            .sealMismatch(expected: expected, read: read),
            match(read) == .confusable ? .warning : most, witness)
    }
}
