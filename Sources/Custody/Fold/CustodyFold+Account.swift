package import Model

extension CustodyFold {
    /// What the fold means, given what the other trucks did and what the hour is.
    ///
    /// A fact that arrives late changes the past too: every episode is judged by what is known now.
    package func account(map: LaneMap, cohort: Cohort, now: Instant) -> CustodyAccount {
        var memory = Memory()
        return account(map: map, cohort: cohort, now: now, memory: &memory)
    }

    /// The same, asked again and again: verdicts on what is over are remembered.
    func account(
        map: LaneMap, cohort: Cohort, now: Instant, memory: inout Memory
    ) -> CustodyAccount {
        let inquiry = Inquiry(trip: trip, tag: tag, map: map, cohort: cohort, now: now)
        let findings = findings(inquiry, &memory)
        return CustodyAccount(
            state: state(findings), findings: findings, exposure: exposure.exposure,
            seals: seals.chain, lastHeard: silence.lastWord?.at)
    }

    /// The order of the detectors is the order of this list and nothing else.
    private func findings(_ inquiry: Inquiry, _ memory: inout Memory) -> [Finding] {
        var found = docket.incidents.map { inquiry.finding($0.cause, $0.severity, $0.witnesses) }
        found += doors.findings(inquiry)
        found += StopDetector.findings(halts, inquiry, &memory)
        found += queue.findings(halts, inquiry, &memory)
        found += route.findings(inquiry, &memory)
        found += gaps.findings(inquiry, &memory)
        found += spoof.findings(inquiry)
        found += silence.findings(inquiry, isOver: isOver)
        found += inspections.findings(inquiry)
        if docket.leftOut > 0 { found.append(overflow(inquiry)) }
        found.sort { ($0.at, $0.kind.rawValue) < ($1.at, $1.kind.rawValue) }
        return found
    }

    private func overflow(_ inquiry: Inquiry) -> Finding {
        let what = "\(docket.leftOut) further findings were not kept"
        return inquiry.finding(
            .deviceFault(what: what), .warning, docket.incidents.last?.witnesses ?? [])
    }

    private func state(_ findings: [Finding]) -> CustodyAccount.State {
        let healed = healing.healedAt ?? .distantPast
        let wasBroken = findings.contains { $0.severity == .alarm }
        if findings.contains(where: { $0.severity == .alarm && $0.at > healed }) { return .broken }
        if findings.contains(where: { $0.severity == .warning && $0.at > healed }) {
            return .suspect
        }
        return wasBroken ? .healed : .intact
    }
}
