import Model
package import Selection

/// Who was examined, why, by which chance, and with what result: what the worth of targeting is
/// computed from. A fold of decisions, results and officers' looks.
package struct ExaminationBook: Sendable {
    struct Entry: Hashable, Sendable {
        /// nil while nothing picked the load.
        var ground: TargetingNote.Ground?
        var probability = 1.0
        var decided: Instant?
        /// When it was first decided about, picked or not; nil while it is held for another reason.
        var judged: Instant?
        /// What customs filed; it stands above what an officer's act says.
        var filed: Bool?
        var isFiled = false
        var seen: Bool?
        var officer = ""
        /// Who was drawn to look, before a result came.
        var drawn: [ExaminerDraw] = []
        /// Who was drawn for the authority that filed the result; nil while nobody has looked.
        var assigned: String?
        var declarant = ""

        var found: Bool? { isFiled ? filed : seen }

        func officer(of authority: PartyID) -> String {
            let own = drawn.first { $0.authority == authority }
            return (own ?? (drawn.count == 1 ? drawn[0] : nil))?.officer ?? ""
        }
    }

    private var entries: [TripID: Entry] = [:]

    package init() {}

    mutating func note(_ decision: Decision) {
        // Until somebody has looked: what was not examined is drawn for anew.
        if !decision.examiners.isEmpty, entries[decision.trip]?.filed == nil {
            entries[decision.trip, default: Entry()].drawn = decision.examiners
        }
        guard let (ground, probability) = Self.ground(of: decision) else {
            return notePassed(decision)
        }
        var entry = entries[decision.trip] ?? Entry()
        // What would have been examined anyway, chance did not pick.
        let isStronger =
            entry.ground.map { Self.rank(ground) < Self.rank($0) } ?? true
        if isStronger { (entry.ground, entry.probability) = (ground, probability) }
        entry.decided = entry.decided ?? decision.at
        entry.judged = entry.judged ?? decision.at
        entries[decision.trip] = entry
    }

    /// Chance could have picked it and did not. Who is held was not in the draw, nor whom an officer
    /// let go or somebody had looked at by then.
    private mutating func notePassed(_ decision: Decision) {
        guard decision.channel != .hold, !decision.isPastTheDraw else { return }
        let first = entries[decision.trip]?.judged ?? decision.at
        entries[decision.trip, default: Entry()].judged = first
    }

    mutating func note(_ record: ResultRecord, of trip: TripID, by authority: PartyID) {
        var entry = entries[trip] ?? Entry()
        entry.isFiled = true
        // Who looked and who was drawn to are of one authority, the one that filed last.
        if record.outcome != .notExamined { entry.assigned = entry.officer(of: authority) }
        if record.outcome != .notExamined || entry.assigned == nil {
            entry.officer = record.officer
        }
        switch record.outcome {
        case .found: entry.filed = true
        case .nothing: entry.filed = false
        case .notExamined: entry.filed = nil
        }
        entries[trip] = entry
    }

    mutating func note(_ act: OfficerAct, on trip: TripID) {
        guard case .inspect(let isClean) = act.kind else { return }
        entries[trip, default: Entry()].seen = !isClean
    }

    mutating func note(declarant: String, of trip: TripID) {
        guard !declarant.isEmpty else { return }
        entries[trip, default: Entry()].declarant = declarant
    }

    mutating func forget(_ trip: TripID) { entries[trip] = nil }

    /// By month, how many loads nothing but chance could pick, those that it picked among them.
    package var passedOver: [String: Int] {
        entries.values.reduce(into: [:]) { counts, entry in
            guard let at = entry.decided ?? entry.judged,
                entry.ground == nil || entry.ground == .random
            else { return }
            counts[Self.month(at), default: 0] += 1
        }
    }

    private static func month(_ moment: Instant) -> String { String(moment.rfc3339.prefix(7)) }

    /// In the order of the loads' names.
    package var picks: [ExaminedPick] {
        entries.keys.sorted().compactMap { trip in
            guard let entry = entries[trip], let ground = entry.ground, let at = entry.decided
            else { return nil }
            return ExaminedPick(
                id: trip.description, ground: Self.pick(ground), probability: entry.probability,
                found: entry.found, period: Self.month(at), officer: entry.officer,
                broker: entry.declarant, drawn: entry.assigned ?? entry.drawn.first?.officer ?? "")
        }
    }

    private static func pick(_ ground: TargetingNote.Ground) -> Pick.Ground {
        switch ground {
        case .mandatory: .mandatory
        case .targeted: .targeted
        case .random: .random
        }
    }

    private static func rank(_ ground: TargetingNote.Ground) -> Int {
        TargetingNote.Ground.allCases.firstIndex(of: ground) ?? 0
    }

    /// nil for a decision that sends nobody to an examination. Doubt about custody demands one, and
    /// so does a long stand in reach of strangers: chance picks neither.
    private static func ground(
        of decision: Decision
    ) -> (TargetingNote.Ground, probability: Double)? {
        if decision.isReleasedByOfficer { return nil }
        if decision.channel.isExamination, decision.custody.isInDoubt || decision.isExposed {
            return (.mandatory, 1)
        }
        if let note = decision.targeting, let ground = note.ground {
            return (ground, note.probability)
        }
        let isDrawn = decision.reasons.contains { $0.code == .randomCheck }
        return isDrawn ? (.random, decision.draw.share) : nil
    }
}

extension Channel {
    /// Somebody looks at the goods, not only at papers.
    fileprivate var isExamination: Bool {
        switch self {
        case .nonIntrusiveScan, .canine, .physicalExam: true
        case .releaseTrustedLane, .release, .documentReview, .hold: false
        }
    }
}

extension Decision {
    fileprivate var isReleasedByOfficer: Bool { has(.officerRelease) }
    fileprivate var isExposed: Bool { has(.exposedLong) }
    /// No draw could pick it any more.
    fileprivate var isPastTheDraw: Bool { isReleasedByOfficer || has(.examinedSound) }

    private func has(_ code: Reason.Code) -> Bool { reasons.contains { $0.code == code } }
}

extension CustodyAccount.State {
    fileprivate var isInDoubt: Bool { self == .broken || self == .suspect }
}
