package import Model

/// Custody first, an officer's word above all, then the draw, then standing.
package struct PolicyV1: Policy {
    package let name = "v1"
    /// A lane's day: a clearance given at the dock at dawn is stale by evening.
    package let validity = Seconds.hours(12)

    package init() {}

    package func weigh(_ matter: Matter) -> Verdict {
        byOfficer(matter) ?? byDenial(matter) ?? byCustody(matter) ?? byRisk(matter)
            ?? byStanding(matter)
    }

    private func byOfficer(_ matter: Matter) -> Verdict? {
        switch matter.officer?.kind {
        case .hold: Verdict(.hold, [Reason(.officerHold, matter.officer?.note ?? "")])
        case .release:
            Verdict(
                .release, [Reason(.officerRelease, matter.officer?.note ?? "")] + denials(matter))
        case .inspect(clean: false): Verdict(.hold, [Reason(.officerInspected, "not clean")])
        case .inspect(clean: true), .reseal, .orderOpening, .orderDetour, nil: nil
        }
    }

    /// Who releases a load with a denied party does it in the sight of the record.
    private func denials(_ matter: Matter) -> [Reason] {
        matter.standing.reasons.filter { $0.code == .deniedParty }
    }

    /// With a denied party nobody may deal; what becomes of the load a person decides.
    private func byDenial(_ matter: Matter) -> Verdict? {
        matter.standing.isDenied ? Verdict(.hold, matter.standing.reasons) : nil
    }

    /// Broken custody is opened; doubt about it is looked through.
    private func byCustody(_ matter: Matter) -> Verdict? {
        let alarms = matter.custody.findings.filter { $0.severity == .alarm }
        let detail = alarms.last?.kind.rawValue ?? ""
        switch matter.custody.state {
        case .broken: return Verdict(.physicalExam, [Reason(.custodyBroken, detail)])
        case .suspect:
            let doubt = matter.custody.findings.last { $0.severity == .warning }
            return Verdict(.nonIntrusiveScan, [Reason(.custodySuspect, doubt?.kind.rawValue ?? "")])
        case .intact, .healed: return nil
        }
    }

    private func byRisk(_ matter: Matter) -> Verdict? {
        if matter.risk.draw.isPicked {
            return Verdict(.nonIntrusiveScan, matter.risk.rules + [Reason(.randomCheck)])
        }
        guard !matter.risk.rules.isEmpty else { return nil }
        let exposed = matter.risk.rules.contains { $0.code == .exposedLong }
        return Verdict(exposed ? .canine : .documentReview, matter.risk.rules)
    }

    private func byStanding(_ matter: Matter) -> Verdict {
        let custody = Reason(matter.custody.state == .healed ? .custodyHealed : .custodyIntact)
        let reasons = [custody] + matter.standing.reasons
        if matter.trip.seals.isEmpty { return Verdict(.documentReview, reasons) }
        if matter.standing.mayUseTrustedLane { return Verdict(.releaseTrustedLane, reasons) }
        return Verdict(matter.standing.level > .unknown ? .release : .documentReview, reasons)
    }
}
