package import JSON
package import Model

extension Decision {
    /// One that weighed no declaration and drew nobody has the members it always had.
    var json: JSONValue {
        guard targeting != nil || !examiners.isEmpty, let members = basic.members else {
            return basic
        }
        let note = targeting.map { [JSONMember("targeting", $0.json)] } ?? []
        let drawn = [JSONMember("examiners", .list(examiners.map(\.json)))]
        return .object(members + note + (examiners.isEmpty ? [] : drawn))
    }

    private var basic: JSONValue {
        [
            "trip": .text(trip.description), "number": .int(number),
            "channel": .text(channel.rawValue), "policy": .text(policy),
            "at": .text(at.rfc3339), "validUntil": .text(validUntil.rfc3339),
            "custody": .text(custody.rawValue),
            "reasons": .list(reasons.map(\.json)),
            "draw": [
                "seed": .text(String(draw.seed, radix: 16)), "value": .double(draw.value),
                "share": .double(draw.share),
            ],
            "evidence": .list(evidence.map { .int($0.value) }),
        ]
    }

    init(_ json: JSONValue) throws {
        let draw = try json.required("draw") { $0 }
        let reasons = try json.required("reasons") { try $0.array?.map(Reason.init) }
        self.init(
            trip: try TripID(json.text("trip")), number: try json.whole("number"),
            channel: try json.required("channel") { $0.string.flatMap(Channel.init(rawValue:)) },
            reasons: reasons, policy: try json.text("policy"), at: try json.instant("at"),
            validUntil: try json.instant("validUntil"),
            custody: try json.required("custody") {
                $0.string.flatMap(CustodyAccount.State.init(rawValue:))
            },
            draw: RiskJudgement.Draw(
                seed: try draw.required("seed") { $0.string.flatMap { UInt64($0, radix: 16) } },
                value: try draw.number("value"), share: try draw.number("share")),
            evidence: try json.evidence(),
            targeting: try json["targeting"].map(TargetingNote.init),
            examiners: try json["examiners"]?.array?.map(ExaminerDraw.init) ?? [])
    }
}

extension Reason {
    package var json: JSONValue {
        detail.isEmpty
            ? ["code": .text(code.rawValue)]
            : ["code": .text(code.rawValue), "detail": .text(detail)]
    }

    init(_ json: JSONValue) throws {
        let code = try json.required("code") { $0.string.flatMap(Reason.Code.init(rawValue:)) }
        self.init(code, json["detail"]?.string ?? "")
    }
}
