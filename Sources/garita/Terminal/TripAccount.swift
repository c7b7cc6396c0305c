import Engine
import JSON
import Model
import Views

/// One trip's custody account, for a tired officer or for a program.
enum TripAccount {
    static func text(_ page: TripPage, in language: Language) -> String {
        var lines = head(page)
        lines += ["", "FINDINGS"] + findings(page, in: language)
        lines += ["", "DECISIONS"] + decisions(page)
        lines += ["", "TIMELINE"] + timeline(page)
        return lines.joined(separator: "\n")
    }

    private static func head(_ page: TripPage) -> [String] {
        let row = page.row
        var lines = [
            "TRIP \(row.trip)   custody \(row.custody.rawValue.uppercased())"
                + "   \(row.status.rawValue)"
        ]
        if let plan = page.plan {
            lines.append("  departed   \(plan.departure.rfc3339)")
            lines.append(
                "  with       tractor \(plan.tractor), trailer \(plan.trailer)"
                    + (plan.container.map { ", container \($0)" } ?? ""))
        }
        let seals = page.seals.map { "\($0.mark) (class \($0.grade.rawValue))" }
        lines.append("  seals now  " + (seals.isEmpty ? "none" : seals.joined(separator: ", ")))
        lines.append(
            "  exposure   \(minutes(page.exposure.minutes)) in reach of strangers, "
                + "\(minutes(page.exposure.weighted)) weighted by place")
        lines.append("  facts      \(page.facts)")
        return lines
    }

    private static func findings(_ page: TripPage, in language: Language) -> [String] {
        guard !page.findings.isEmpty else { return ["  none"] }
        return page.findings.flatMap { finding in
            [
                "  \(finding.at.rfc3339)  \(finding.severity.rawValue.uppercased())"
                    + "  \(finding.kind.rawValue)",
                "      \(finding.sentence(in: language))",
                "      known \(finding.known.rfc3339) (\(Int(finding.lateBy.value)) s after)"
                    + ", evidence \(list(finding.evidence))",
            ]
        }
    }

    private static func decisions(_ page: TripPage) -> [String] {
        guard !page.decisions.isEmpty else { return ["  none yet"] }
        return page.decisions.flatMap { entry in
            let decision = entry.decision
            var lines = [
                "  \(decision.at.rfc3339)  no. \(decision.number)  \(decision.channel.rawValue)"
                    + "   (policy \(decision.policy), fact \(entry.index))",
                "      because \(reasons(decision.reasons))",
                "      evidence \(list(decision.evidence)); random draw "
                    + "\(rounded(decision.draw.value)) against \(rounded(decision.draw.share))",
            ]
            if let revocation = entry.revocation {
                lines.append(
                    "      REVOKED \(revocation.at.rfc3339) for \(revocation.cause.rawValue): "
                        + revocation.sentence)
            }
            return lines
        }
    }

    private static func timeline(_ page: TripPage) -> [String] {
        page.timeline.map { entry in
            "  \(entry.at.rfc3339)  fact \(entry.index)  \(entry.event.kind)  by \(entry.sender)"
        }
    }

    static func json(_ page: TripPage, in language: Language) -> JSONValue {
        [
            "trip": .text(page.row.trip.description),
            "custody": .text(page.row.custody.rawValue),
            "status": .text(page.row.status.rawValue),
            "facts": .int(page.facts),
            "exposureMinutes": .double(page.exposure.minutes),
            "exposureWeightedMinutes": .double(page.exposure.weighted),
            "seals": .list(
                page.seals.map { seal in
                    [
                        "maker": .text(seal.maker), "number": .text(seal.number),
                        "class": .text(seal.grade.rawValue),
                    ]
                }),
            "findings": .list(page.findings.map { FindingLine.json($0, in: language) }),
            "decisions": .list(
                page.decisions.map { entry in
                    var members = Record.value(of: .decided(entry.decision)).members ?? []
                    members.append(JSONMember("fact", .int(entry.index.value)))
                    if let revocation = entry.revocation {
                        members.append(
                            JSONMember("revocation", Record.value(of: .revoked(revocation))))
                    }
                    return .object(members)
                }),
            "timeline": .list(
                page.timeline.map { entry in
                    [
                        "at": .text(entry.at.rfc3339), "received": .text(entry.received.rfc3339),
                        "fact": .int(entry.index.value), "kind": .text("\(entry.event.kind)"),
                        "sender": .text(entry.sender.description),
                    ]
                }),
        ]
    }

    private static func reasons(_ reasons: [Reason]) -> String {
        reasons.map { $0.detail.isEmpty ? $0.code.rawValue : "\($0.code.rawValue) (\($0.detail))" }
            .joined(separator: ", ")
    }

    private static func list(_ evidence: [LedgerIndex]) -> String {
        evidence.isEmpty ? "none" : "facts " + evidence.map(\.description).joined(separator: ", ")
    }

    private static func minutes(_ value: Double) -> String { "\(Int(value.rounded())) min" }

    private static func rounded(_ value: Double) -> String {
        String((value * 1_000).rounded() / 1_000)
    }
}
