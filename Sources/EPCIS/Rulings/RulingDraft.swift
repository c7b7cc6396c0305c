import JSON
import Model

/// The members of a ruling's event, before it has its name.
struct RulingDraft {
    let trip: Trip
    let place: LedgerIndex
    let issuer: PartyID
    let evidence: [String]

    private static let home = "https://lane.example.org/"
    private static let words = PrefixMap.lane

    /// With the event hash of CBV 2.0 as its name: the same for whoever computes it.
    func named(_ members: [JSONMember]) -> [UInt8] {
        let outline: Outline
        do { outline = try Outline(reading: JSONValue.object(members).bytes) } catch {
            preconditionFailure("a ruling's event is JSON of our own making: \(error)")
        }
        guard let hash = EventHash.all(in: outline).first ?? nil else {
            preconditionFailure("a ruling's event is one event")
        }
        var members = members
        members.insert(JSONMember("eventID", .text(hash.id)), at: 2)
        return JSONValue.object(members).bytes
    }

    private func frame(
        at moment: Instant, step: String, disposition: String, set: [String], unset: [String]
    ) -> [JSONMember] {
        var outlived: [JSONMember] = []
        if !set.isEmpty { outlived.append(JSONMember("set", Self.dispositions(set))) }
        if !unset.isEmpty { outlived.append(JSONMember("unset", Self.dispositions(unset))) }
        var members = [
            JSONMember(
                "@context",
                [.text(QueryAnswer.standardContext), ["lane": .text(Self.words)]]),
            JSONMember("type", "ObjectEvent"), JSONMember("eventTime", .text(moment.rfc3339)),
            JSONMember("eventTimeZoneOffset", "+00:00"),
            JSONMember("epcList", .list(equipment.map(JSONValue.text))),
            JSONMember("action", "OBSERVE"), JSONMember("bizStep", .text(step)),
            JSONMember("disposition", .text(disposition)),
        ]
        if !outlived.isEmpty {
            members.append(JSONMember("persistentDisposition", .object(outlived)))
        }
        return members
    }

    private static func dispositions(_ names: [String]) -> JSONValue {
        .list(names.map { .text(words + "Disp-" + $0) })
    }

    /// Names as their owners write them where they are addresses; else under our own.
    private var equipment: [String] {
        let trailer = trip.trailer.description
        let box = trip.container.map { "urn:epc:id:bic:\($0)" }
        return [Self.address("trailer/", trailer)] + [box].compactMap { $0 }
    }

    private static func address(_ folder: String, _ name: String) -> String {
        name.contains(":") ? name : home + folder + Self.encoded(name)
    }

    /// Percent signs for what no path holds.
    private static func encoded(_ name: String) -> String {
        name.utf8.map { byte in
            let isPlain =
                byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 || "-._~".utf8.contains(byte)
            return isPlain
                ? String(UnicodeScalar(byte))
                : "%" + String(byte >> 4, radix: 16, uppercase: true)
                    + String(byte & 15, radix: 16, uppercase: true)
        }.joined()
    }

    private func transactions(_ decision: Int) -> JSONMember {
        let name = Self.encoded(trip.id.description)
        return JSONMember(
            "bizTransactionList",
            [
                [
                    "type": .text(Self.words + "BTT-trip"),
                    "bizTransaction": .text("\(Self.words)trip/\(name)"),
                ],
                [
                    "type": .text(Self.words + "BTT-customs_release"),
                    "bizTransaction": .text("\(Self.words)release/\(name).\(decision)"),
                ],
            ])
    }

    func members(of decision: Decision, isWhole: Bool) -> [JSONMember] {
        let isCleared = decision.channel.isCleared
        let isIntact = decision.custody == .intact || decision.custody == .healed
        var members = frame(
            at: decision.at,
            step: Self.words
                + (isCleared ? "BizStep-customs_clearing" : "BizStep-customs_selecting"),
            disposition: isCleared ? "conformant" : "in_progress",
            set: isCleared ? ["precleared"] + (isIntact ? ["custody_intact"] : []) : [], unset: [])
        members.append(transactions(decision.number))
        if isCleared {
            members.append(
                JSONMember(
                    "lane:release",
                    [
                        "lane:condition": "custody-intact",
                        "lane:notBefore": .text(decision.at.rfc3339),
                        "lane:notAfter": .text(decision.validUntil.rfc3339),
                        "lane:issuedBy": .text(Self.address("party/", issuer.description)),
                    ]))
        }
        guard isWhole else { return members }
        members += [
            JSONMember("lane:channel", .text(decision.channel.rawValue)),
            JSONMember("lane:policy", .text(decision.policy)),
            JSONMember("lane:custody", .text(decision.custody.rawValue)),
            JSONMember(
                "lane:reasons",
                .list(
                    decision.reasons.map {
                        .text(
                            $0.detail.isEmpty
                                ? $0.code.rawValue : "\($0.code.rawValue): \($0.detail)")
                    })),
        ]
        return members + record(decision.evidence)
    }

    func members(of revocation: Revocation, isWhole: Bool) -> [JSONMember] {
        let isCustody = revocation.cause.isCustody
        var members = frame(
            at: revocation.at, step: "holding", disposition: "non_conformant",
            set: isCustody ? ["custody_broken"] : [],
            unset: ["precleared"] + (isCustody ? ["custody_intact"] : []))
        if let place = revocation.place {
            members.append(JSONMember("readPoint", ["id": .text(Self.address(of: place))]))
        }
        members.append(transactions(revocation.decision))
        members.append(
            JSONMember(
                "lane:revocation",
                [
                    // Whose trust was lost is for the authority to tell, not for the lane.
                    "lane:ground": isCustody ? "custody" : "review",
                    "lane:brokeAt": .text(revocation.brokeAt.rfc3339),
                    "lane:issuedBy": .text(Self.address("party/", issuer.description)),
                ]))
        guard isWhole else { return members }
        members += [
            JSONMember("lane:cause", .text(revocation.cause.code)),
            JSONMember("lane:sentence", .text(revocation.sentence)),
        ]
        if let last = evidence.last { members.append(JSONMember("lane:causedBy", .text(last))) }
        return members + record(revocation.evidence)
    }

    /// Where it stands in the ledger, and what it rests on: whoever holds a dossier can check it.
    private func record(_ evidence: [LedgerIndex]) -> [JSONMember] {
        [
            JSONMember("lane:fact", .int(place.value)),
            JSONMember("lane:evidence", .list(evidence.map { .int($0.value) })),
        ]
    }

    private static func address(of place: Coordinate) -> String {
        "geo:\(degrees(place.latitude)),\(degrees(place.longitude))"
    }

    /// Five decimals are a metre.
    private static func degrees(_ value: Double) -> String {
        let parts = Int((abs(value) * 1e5).rounded())
        let rest = String(parts % 100_000)
        let zeros = String(repeating: "0", count: 5 - rest.count)
        return (value < 0 && parts > 0 ? "-" : "") + "\(parts / 100_000).\(zeros)\(rest)"
    }
}
