package import Model

extension Standings {
    /// How far those are trusted who touched a load, at a moment. What authorities said prevails
    /// over what the trip declares; of whom nothing is known, the declaration stands.
    package func judge(_ trip: Trip, at moment: Instant) -> StandingJudgement {
        let declared = DeclaredStanding.judge(trip)
        guard !isEmpty else { return declared }
        var view = View(declared, trip)
        for link in Link.all(of: trip) {
            if let denial = denial(of: link.member, at: moment) { view.deny(link, denial) }
            if let index = overflow(of: link.member) { view.distrust(link, index) }
            // Nobody certifies who receives the goods.
            guard link.part != .consignee else { continue }
            if let best = best(of: link.member, forPeople: link.isPerson, at: moment) {
                view.weigh(link, best)
            }
        }
        return view.isUntouched ? declared : view.judgement
    }

    /// Somebody who touches a load, by the part they play.
    struct Link {
        enum Part: String {
            case exporter, manufacturer, carrier, driver, importer, consignee
        }

        let part: Part
        let member: PartyID

        var isPerson: Bool { part == .driver }

        /// A person is named by the trip's declaration, which can be erased; never in a decision.
        var name: String { isPerson ? part.rawValue : "\(part.rawValue) \(member)" }

        static func all(of trip: Trip) -> [Link] {
            var links: [Link] = []
            if let exporter = trip.exporter {
                links.append(Link(part: .exporter, member: exporter))
            }
            if let carrier = trip.carrier { links.append(Link(part: .carrier, member: carrier)) }
            links.append(Link(part: .driver, member: PartyID(of: trip.driver)))
            let others: [(Part, PartyID?)] = [
                (.manufacturer, trip.trade.manufacturer), (.importer, trip.trade.importer),
                (.consignee, trip.trade.consignee),
            ]
            for (part, member) in others {
                // Who plays two parts is judged once.
                guard let member, !links.contains(where: { $0.member == member }) else { continue }
                links.append(Link(part: part, member: member))
            }
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
        /// The exporter is in good standing, of what tier its authority did not say.
        private var isTierDeclared = false
        private var isBanned = false
        private var isDenied = false
        private var mayUseLane = true
        private var evidence: [LedgerIndex] = []

        init(_ declared: StandingJudgement, _ trip: Trip) {
            self.declared = declared
            self.trip = trip
        }

        /// Nobody said anything of anybody on this load.
        var isUntouched: Bool { evidence.isEmpty && reasons.isEmpty }

        mutating func deny(_ link: Link, _ denial: Denial) {
            isDenied = true
            evidence.append(denial.index)
            reasons.append(Reason(.deniedParty, "\(link.name), list \(denial.list)"))
        }

        mutating func distrust(_ link: Link, _ index: LedgerIndex) {
            mayUseLane = false
            if link.part == .exporter { tier = 0 }
            evidence.append(index)
            reasons.append(
                Reason(.standingLost, "\(link.name): more was said of it than is kept"))
        }

        mutating func weigh(_ link: Link, _ best: BestStanding) {
            let detail = "\(link.name): \(best.state)"
            evidence += best.evidence
            if link.isPerson {
                guard !best.isGood else { return }
                mayUseLane = false
                return reasons.append(Reason(.cardLost, detail))
            }
            if best.terms.unmet != nil {
                // As if the partner had not spoken: what others said or the trip declares stands.
                return reasons.append(Reason(.standingLost, detail))
            }
            guard best.isGood else {
                mayUseLane = false
                if best.answer.isBan { isBanned = true }
                if link.part == .exporter { tier = 0 }
                return reasons.append(Reason(.standingLost, detail))
            }
            if link.part == .exporter, tier == nil { take(best) }
            reasons.append(Reason(.certifiedTier, detail))
        }

        /// A certificate alone contradicts no tier: what the trip declares of it stands on.
        private mutating func take(_ best: BestStanding) {
            let declared = trip.programme.ctpatTier ?? 0
            isTierDeclared = best.toldTier == nil && declared > best.tier
            tier = isTierDeclared ? declared : best.tier
        }

        var judgement: StandingJudgement {
            let level: StandingJudgement.Level =
                isBanned || isDenied
                ? .unknown : tier.map(DeclaredStanding.level) ?? declared.level
            let isTrusted =
                tier.map { DeclaredStanding.mayUseTrustedLane(trip, tier: $0) }
                ?? declared.mayUseTrustedLane
            let stated = declared.reasons.filter {
                tier == nil || isTierDeclared || $0.code != .declaredTier
            }
            return StandingJudgement(
                level: level,
                mayUseTrustedLane: isTrusted && mayUseLane && !isBanned && !isDenied,
                isDenied: isDenied, reasons: reasons + stated, evidence: Set(evidence).sorted())
        }
    }
}
