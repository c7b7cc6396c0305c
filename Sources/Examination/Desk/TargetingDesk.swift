import Declarations
package import Model
import Selection
import Targeting

/// Where a running node keeps what was filed about risk, and says of a load what that means.
///
/// A fold of the ledger: the same filings in the same order give the same judgements, so a replay
/// comes to the same decisions to the last byte.
package struct TargetingDesk: Sendable {
    package private(set) var rules = RuleShelf()
    package private(set) var models = ModelShelf()
    package private(set) var declared = DeclarationShelf()
    package private(set) var results = ResultShelf()
    package private(set) var effects = ExaminationBook()
    package private(set) var examiners = ExaminerShelf()
    /// What a later filing of the trader's does not take away.
    var lasting = LastingPicks()
    /// Models that arrive in parts.
    private var uploads = ModelUploads()
    /// Moves with every book and model that takes effect, so that nothing is weighed anew in vain.
    private var edition = 0
    /// Loads with a declaration that have not crossed: whom a new rule concerns.
    private var open: Set<TripID> = []
    /// Loads whose last decision lets them cross only after somebody has looked.
    private var waiting: Set<TripID> = []

    package init() {}

    package var isEmpty: Bool { declared.count == 0 && results.count == 0 }

    /// What a load's judgement depends on besides its draw.
    package struct Stamp: Hashable, Sendable {
        let edition: Int
        let newest: LedgerIndex?
        let result: LedgerIndex?
        let day: Int32
    }

    package func stamp(of trip: TripID, on day: Int32) -> Stamp {
        Stamp(
            edition: edition, newest: declared[trip]?.newest, result: results[trip]?.index,
            day: day)
    }

    /// What is known of a load; nil where nothing was filed about it.
    package func note(
        on trip: TripID, day: Int32, draw: RiskJudgement.Draw
    ) -> TargetingNote? {
        let mine = declared[trip], result = results[trip]
        guard mine != nil || result != nil else { return nil }
        let (hits, scores) = asked(of: trip, on: day)
        let ground = Self.ground(hits, scores, draw)
        // A sound examination says nothing of what is declared after it; a find is no less found.
        let isLast = result.map { $0.index > mine?.newest ?? LedgerIndex(0) } ?? false
        let stands = isLast || result?.outcome == .found
        return TargetingNote(
            declarations: mine?.rows.count ?? 0, hits: hits, scores: scores, ground: ground,
            probability: Self.probability(ground, draw),
            outcome: stands ? result?.outcome : nil)
    }

    /// The note with the reasons of its scores, as a decision records it.
    package func explained(_ note: TargetingNote, on trip: TripID) -> TargetingNote {
        note.with(scores: explained(note.scores, on: trip))
    }

    /// The facts by which the books and models of a note were filed.
    package func evidence(of note: TargetingNote) -> [LedgerIndex] {
        note.hits.compactMap { rules[$0.book]?.filed } + note.scores.map(\.model)
    }

    private static func ground(
        _ hits: [RuleHit], _ scores: [LoadScore], _ draw: RiskJudgement.Draw
    ) -> TargetingNote.Ground? {
        if hits.contains(where: { $0.holder == nil }) { return .mandatory }
        if scores.contains(where: \.isHigh) { return .targeted }
        return draw.isPicked ? .random : nil
    }

    private static func probability(
        _ ground: TargetingNote.Ground?, _ draw: RiskJudgement.Draw
    ) -> Double {
        switch ground {
        case .mandatory, .targeted: 1
        case .random, nil: draw.share
        }
    }
}

extension TargetingDesk {
    /// Whose judgement a filing may change.
    package enum Reach: Hashable, Sendable {
        case nobody
        case trip(TripID)
        case everyOpenLoad
        /// Those that wait for a look.
        case everyWaitingLoad
    }

    package mutating func file(
        _ declaration: DeclarationRecord, of trip: TripID, at index: LedgerIndex, on day: Int32
    ) -> Reach {
        guard declared.hasRoom(for: declaration, of: trip) else {
            declared.leaveOut()
            return .nobody
        }
        keepPicks(of: trip, on: day) { $0.enter(declaration, of: trip, at: index) }
        effects.note(declarant: declaration.declarant, of: trip)
        open.insert(trip)
        return .trip(trip)
    }

    private mutating func enter(
        _ declaration: DeclarationRecord, of trip: TripID, at index: LedgerIndex
    ) {
        let place = declared.take(declaration, of: trip, at: index)
        models.score(declared.batch, place.row, isNew: place.isNew)
    }

    package mutating func file(
        _ record: RuleRecord, of authority: PartyID, at index: LedgerIndex, on day: Int32
    ) -> Reach {
        guard rules.take(record.book, of: authority, at: index, on: day) else { return .nobody }
        edition += 1
        return .everyOpenLoad
    }

    /// Nothing changes before the last part is there and the whole was read.
    package mutating func file(
        _ part: ModelPart, of authority: PartyID, at index: LedgerIndex, received: Instant
    ) -> Reach {
        guard let record = uploads.take(part, of: authority) else { return .nobody }
        return file(record, of: authority, at: index, received: received)
    }

    /// What became of models that came in parts, by their authorities' names.
    package var uploadStates: [ModelUploads.State] { uploads.states }

    /// Scores the open loads anew. The others keep the score they were decided by in their decisions.
    package mutating func file(
        _ record: ModelRecord, of authority: PartyID, at index: LedgerIndex, received: Instant
    ) -> Reach {
        guard
            models.take(
                record.model, of: authority, at: index, received: received,
                knowing: declared.batch)
        else { return .nobody }
        edition += 1
        for trip in openLoads {
            for row in declared[trip]?.rows ?? [] {
                models.scoreAgain(declared.batch, Int(row), of: authority)
            }
        }
        return .everyOpenLoad
    }

    package mutating func file(
        _ record: ResultRecord, of trip: TripID, by authority: PartyID, at index: LedgerIndex,
        moment: Instant
    ) -> Reach {
        results.take(
            ResultShelf.Result(
                outcome: record.outcome, officer: record.officer, category: record.category,
                by: authority, at: moment, index: index), of: trip)
        if record.outcome == .nothing { lasting.settle(trip) }
        effects.note(record, of: trip, by: authority)
        return .trip(trip)
    }

    /// Loads that wait and have no officer are drawn one, and those whose officer is gone another.
    package mutating func file(
        _ record: ExaminerRecord, of authority: PartyID, at index: LedgerIndex
    ) -> Reach {
        examiners.take(record, of: authority, at: index) ? .everyWaitingLoad : .nobody
    }

    /// Who looks at a load that has this seed, those drawn before among them.
    package func examiners(
        under seed: UInt64, keeping before: [ExaminerDraw]
    ) -> [ExaminerDraw] {
        examiners.draw(under: seed, keeping: before)
    }

    /// In an order that is the same at every start.
    package var openLoads: [TripID] { open.sorted() }

    /// Across: what comes later changes nothing.
    package mutating func close(_ trip: TripID) {
        open.remove(trip)
        waiting.remove(trip)
    }

    /// In an order that is the same at every start.
    package var waitingLoads: [TripID] { waiting.sorted() }

    /// Its filings were erased.
    package mutating func forget(_ trip: TripID) {
        close(trip)
        declared.forget(trip)
        results.forget(trip)
        lasting.forget(trip)
        effects.forget(trip)
    }

    /// What the node decided, by which it is known later who was examined and why.
    package mutating func note(_ decision: Decision) {
        effects.note(decision)
        if decision.channel.isCleared {
            waiting.remove(decision.trip)
        } else {
            waiting.insert(decision.trip)
        }
    }

    /// What an officer said of a look inside, where no result was filed.
    package mutating func note(_ act: OfficerAct, on trip: TripID) { effects.note(act, on: trip) }

    /// The first day after this one on which other rules work.
    package func turn(after day: Int32) -> Int32? { rules.turn(after: day) }
}
