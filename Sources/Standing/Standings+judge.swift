package import Model

extension Standings {
    /// How far those are trusted who touched a load, at a moment. What authorities said prevails
    /// over what the trip declares; of whom nothing is known, the declaration stands.
    package func judge(_ trip: Trip, at moment: Instant) -> StandingJudgement {
        let declared = DeclaredStanding.judge(trip)
        let links = Link.all(of: trip).filter { knows($0.member) }
        guard !links.isEmpty else { return declared }
        var view = View(declared, trip)
        for link in links {
            if let list = denial(of: link.member, at: moment) { view.deny(link, list) }
            if let best = best(of: link.member, forPeople: link.isPerson, at: moment) {
                view.weigh(link, best)
            }
        }
        return view.judgement(evidence: links.compactMap { notices[$0.member] })
    }

    /// Somebody who touches a load, by the part they play.
    struct Link {
        enum Part: String { case exporter, carrier, driver }

        let part: Part
        let member: PartyID

        var isPerson: Bool { part == .driver }

        static func all(of trip: Trip) -> [Link] {
            var links: [Link] = []
            if let exporter = trip.exporter {
                links.append(Link(part: .exporter, member: exporter))
            }
            if let carrier = trip.carrier { links.append(Link(part: .carrier, member: carrier)) }
            links.append(Link(part: .driver, member: PartyID(of: trip.driver)))
            return links
        }
    }

    /// What the links come to together.
    private struct View {
        private let declared: StandingJudgement
        private let trip: Trip
        private var reasons: [Reason] = []
        /// What the exporter's programme gives; nil where nothing is known of it.
        private var tier: Int?
        private var isBanned = false
        private var isDenied = false
        private var mayUseLane = true

        init(_ declared: StandingJudgement, _ trip: Trip) {
            self.declared = declared
            self.trip = trip
        }

        mutating func deny(_ link: Link, _ list: String) {
            isDenied = true
            reasons.append(Reason(.deniedParty, "\(link.part.rawValue) \(link.member), \(list)"))
        }

        mutating func weigh(_ link: Link, _ best: BestStanding) {
            let detail = "\(link.part.rawValue) \(link.member): \(best.sentence)"
            if link.isPerson {
                guard !best.answer.isGood else { return }
                mayUseLane = false
                return reasons.append(Reason(.cardLost, detail))
            }
            guard best.answer.isGood else {
                mayUseLane = false
                if best.answer.isBan { isBanned = true }
                if link.part == .exporter { tier = 0 }
                return reasons.append(Reason(.standingLost, detail))
            }
            if link.part == .exporter { tier = best.tier }
            reasons.append(Reason(.certifiedTier, detail))
        }

        func judgement(evidence: [LedgerIndex]) -> StandingJudgement {
            let level: StandingJudgement.Level =
                isBanned || isDenied
                ? .unknown : tier.map(DeclaredStanding.level) ?? declared.level
            let isTrusted =
                tier.map { DeclaredStanding.mayUseTrustedLane(trip, tier: $0) }
                ?? declared.mayUseTrustedLane
            let stated = declared.reasons.filter { tier == nil || $0.code != .declaredTier }
            return StandingJudgement(
                level: level,
                mayUseTrustedLane: isTrusted && mayUseLane && !isBanned && !isDenied,
                isDenied: isDenied, reasons: reasons + stated, evidence: evidence.sorted())
        }
    }
}
