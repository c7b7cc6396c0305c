package import Model

/// Whether the exports on a load may go, one by one.
package struct LicenceJudgement: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        /// From 1, as the trip lists them.
        package let export: Int
        package let licence: String?
        /// Who filed the licence; nil where there is none.
        package let filer: PartyID?
        package let isOfAuthority: Bool
        package let verdict: LicenceVerdict
    }

    package let lines: [Line]
    /// The words about licences and goods it rests on.
    package let evidence: [LedgerIndex]

    package static let none = LicenceJudgement(lines: [], evidence: [])

    package var mayGo: Bool { lines.allSatisfy(\.verdict.mayGo) }

    /// Each once, in the order of the exports; what a stop is exactly, the page tells.
    package var reasons: [Reason] {
        var reasons: [Reason] = []
        for line in lines {
            for stop in line.verdict.stops {
                let reason = Reason(
                    .licenceStop,
                    "\(line.licence ?? "export \(line.export)"): \(stop.code.rawValue)")
                if !reasons.contains(reason) { reasons.append(reason) }
            }
        }
        return reasons
    }
}
