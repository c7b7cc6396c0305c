import Clearance
import Custody
import Examination
import Model
import Risk

/// The judge's bench: what is before it besides the trip's own file.
struct Bench {
    let settings: Engine.Settings
    let cohort: Cohort
    /// nil where nothing of it could have changed.
    let trust: Trust?
    /// nil where the policy weighs nothing of it.
    let desk: TargetingDesk?
    let clock: Instant

    /// Weighs what custody says now against what was decided, and decides again where it must.
    /// `place` looks up where the load was; only a revocation asks.
    func judge(
        _ file: inout TripFile, place: (Instant) throws -> Coordinate?
    ) rethrows -> [Effect] {
        let account = file.fold.account(map: file.map, cohort: cohort, now: clock)
        var effects = tell(account.findings, of: &file)
        file.custody = latch(account, on: &file)
        let worst = breaking(file)
        // A clearance that has run out since was a promise all the same while custody broke.
        if let worst, file.isCleared(at: min(clock, worst.at)) {
            effects.append(revoke(&file, because: worst, at: try place(worst.at)))
        }
        if let lost = lostStanding(&file) { effects.append(lost) }
        if let picked = picked(&file) { effects.append(picked) }
        if needsDecision(file) { effects += decide(&file) }
        return effects
    }

    /// A break that was acted upon stays one: a fact that explains it away later restores nothing
    /// until an authority has looked.
    private func latch(_ account: CustodyAccount, on file: inout TripFile) -> CustodyAccount {
        let word = words(on: file, file.targeting).officer
        if file.officer != file.heard, case .release = word?.kind { file.isLatched = false }
        if account.state == .healed { file.isLatched = false }
        // What was explained before anybody acted on it was never acted upon.
        if account.state == .broken, file.decision != nil || file.progress.departed != nil {
            file.isLatched = true
        }
        guard file.isLatched, account.state != .broken else { return account }
        return CustodyAccount(
            state: .broken, findings: account.findings, exposure: account.exposure,
            seals: account.seals, lastHeard: account.lastHeard)
    }

    /// New findings are told once; those that late facts explained are taken back visibly.
    private func tell(_ findings: [Finding], of file: inout TripFile) -> [Effect] {
        guard findings != file.custody.findings else { return [] }
        var effects: [Effect] = []
        var standing: [Finding.Identity: Finding] = [:]
        for finding in findings {
            let known = file.told[finding.identity]
            standing[finding.identity] = finding
            if known == nil || known!.severity < finding.severity {
                effects.append(.found(finding))
            }
        }
        for gone in file.told.values where standing[gone.identity] == nil {
            effects.append(.withdrawn(gone))
        }
        file.told = standing
        return effects.sorted(by: Self.inOrder)
    }

    /// The first finding that breaks custody and that the standing decision has not weighed.
    private func breaking(_ file: TripFile) -> Finding? {
        file.custody.findings
            .filter { ends($0) && !file.weighed.contains($0.identity) }
            .min { ($0.at, $0.kind.rawValue) < ($1.at, $1.kind.rawValue) }
    }

    /// An alarm ends a clearance, and so does silence: a silent device is not an intact one.
    private func ends(_ finding: Finding) -> Bool {
        finding.severity == .alarm || finding.kind == .silence && finding.severity == .warning
    }

    private func revoke(
        _ file: inout TripFile, because finding: Finding, at place: Coordinate?
    ) -> Effect {
        let revocation = Revocation(
            trip: file.trip.id, decision: file.decision?.number ?? 0,
            cause: .found(finding.kind), sentence: finding.sentence(in: .english), at: clock,
            brokeAt: finding.at, place: place, evidence: finding.evidence)
        file.words.spendRelease()
        file.heard = file.officer
        return revoke(&file, by: revocation)
    }

    func revoke(_ file: inout TripFile, by revocation: Revocation) -> Effect {
        file.isRevoked = true
        file.revocation = revocation
        return .record(.revoked(revocation), on: file.trip.id)
    }

    private func needsDecision(_ file: TripFile) -> Bool {
        guard file.progress.departed != nil else { return file.officer != file.heard }
        guard let decision = file.decision else { return true }
        if file.isRevoked || file.officer != file.heard { return true }
        guard file.progress.crossed == nil else { return false }
        return decision.custody != file.custody.state || clock >= decision.validUntil
            || standingAsksForAnother(file) || targetingAsksForAnother(file)
            || examinersAskForAnother(file)
    }

    private func decide(_ file: inout TripFile) -> [Effect] {
        let (verdict, risk) = weigh(file, standing: file.standing, targeting: file.targeting)
        let examiners = examiners(for: verdict.channel, of: file)
        let decision = decision(verdict, on: file, risk: risk, by: examiners)
        if !examiners.isEmpty { file.examiners = examiners }
        file.risk = risk
        file.decision = decision
        file.isRevoked = false
        // A new clearance after an authority looked is a new promise; what fell is history.
        if decision.channel.isCleared { file.revocation = nil }
        file.heard = file.officer
        file.weighed = Set(file.custody.findings.map(\.identity))
        file.weighedStanding = file.standing
        file.weighedTargeting = file.targeting
        return [.record(.decided(decision), on: file.trip.id)]
    }

    func weigh(
        _ file: TripFile, standing: StandingJudgement, targeting: TargetingNote?
    ) -> (verdict: Verdict, risk: RiskJudgement) {
        let risk = SimpleRisk.judge(
            file.trip, exposure: file.custody.exposure, seed: file.seed)
        let words = words(on: file, targeting)
        let matter = Matter(
            trip: file.trip, custody: file.custody, standing: standing, risk: risk,
            officer: words.officer, targeting: targeting, holds: words.holds)
        return (settings.policy.weigh(matter), risk)
    }

    private func decision(
        _ verdict: Verdict, on file: TripFile, risk: RiskJudgement, by examiners: [ExaminerDraw]
    ) -> Decision {
        let shown = file.custody.findings.filter { $0.severity > .notice }.flatMap(\.evidence)
        let filed = evidence(of: file) + examiners.map(\.roster)
        return Decision(
            trip: file.trip.id, number: (file.decision?.number ?? 0) + 1,
            channel: verdict.channel, reasons: verdict.reasons, policy: settings.policy.name,
            at: clock, validUntil: clock + settings.policy.validity,
            custody: file.custody.state, draw: risk.draw,
            evidence: Array(
                Set(shown + file.standing.evidence + filed + [file.lastFact])
            ).sorted(),
            targeting: file.targeting.flatMap { desk?.explained($0, on: file.trip.id) },
            examiners: examiners)
    }

    private static func inOrder(_ a: Effect, _ b: Effect) -> Bool {
        func rank(_ effect: Effect) -> (Int, Instant, String) {
            switch effect {
            case .found(let finding): (0, finding.at, finding.kind.rawValue)
            case .withdrawn(let finding): (1, finding.at, finding.kind.rawValue)
            case .record: (2, .distantFuture, "")
            }
        }
        return rank(a) < rank(b)
    }
}
