package import JSON
import Model

extension Scorecard {
    /// The report of `garita demo --once --json`. A share of nothing is null, never zero.
    package var json: JSONValue {
        let flush = lateFlush
        return [
            "trips": .int(rows.count), "tampered": .int(tampered.count),
            "caught": .int(caught.count), "missed": .int(missed.count),
            "recall": Self.number(recall), "visible": .int(visible.count),
            "visibleRecall": Self.number(visibleRecall),
            "caughtBeforePrimary": .int(caught.count { $0.caught?.isInTime ?? false }),
            "cleanAlarmed": .int(cleanAlarmed.count),
            "cleanAlarmedShare": Self.number(cleanAlarmedShare),
            "precleared": .int(rows.count(where: \.wasPrecleared)),
            "revoked": .int(rows.count(where: \.wasRevoked)),
            "medianSecondsToDetect": Self.number(medianSecondsToDetect),
            "medianStopSeconds": Self.number(medianStopSeconds),
            "medianTouchSeconds": Self.number(medianTouchSeconds),
            "lateFlush": ["deeds": .int(flush.deeds), "raised": .int(flush.raised)],
            "perKind": perKind, "cleanAlarms": cleanAlarms,
            "exposureMinutes": Self.number(mean(rows.map(\.exposure.minutes))),
            "waitMinutes": waits(of: rows, deeper: true),
            "missedTrips": .list(missed.map { .string($0.trip.description) }),
        ]
    }

    private var visible: [ScoreRow] { tampered.filter { $0.deed?.isVisible ?? false } }

    private var perKind: JSONValue {
        .object(
            Attack.allCases.map { attack in
                let rows = tampered.filter { $0.deed?.attack == attack }
                let seconds = rows.compactMap(\.caught?.seconds)
                let seen = rows.filter { $0.deed?.isVisible ?? false }
                let value: JSONValue = [
                    "tampered": .int(rows.count), "visible": .int(seen.count),
                    "caught": .int(rows.count { $0.caught != nil }),
                    "recall": Self.number(
                        Self.share(rows.count { $0.caught != nil }, of: rows.count)),
                    "visibleRecall": Self.number(
                        Self.share(seen.count { $0.caught != nil }, of: seen.count)),
                    "medianSecondsToDetect": Self.number(Self.median(seconds)),
                ]
                return JSONMember(attack.rawValue, value)
            })
    }

    /// Which kinds of alarm honest trips suffer from.
    private var cleanAlarms: JSONValue {
        .object(
            Finding.Kind.allCases.compactMap { kind in
                let count = cleanAlarmed.count { $0.alarms.contains(kind) }
                return count == 0 ? nil : JSONMember(kind.rawValue, .int(count))
            })
    }

    private func waits(of rows: [ScoreRow], deeper: Bool) -> JSONValue {
        let minutes = rows.map(\.waitMinutes)
        var members = [
            JSONMember("mean", Self.number(mean(minutes))),
            JSONMember("median", Self.number(Self.median(minutes))),
            JSONMember("p90", Self.number(Self.quantile(minutes, 0.9))),
        ]
        if deeper {
            let standard = waits(of: rows.filter { !$0.isFast }, deeper: false)
            members.append(JSONMember("standard", standard))
            members.append(JSONMember("fast", waits(of: rows.filter(\.isFast), deeper: false)))
        }
        return .object(members)
    }

    private func mean(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }

    /// Four decimals: more would claim to know what a day of a thousand trucks cannot tell.
    private static func number(_ value: Double?) -> JSONValue {
        value.map { .double(($0 * 10_000).rounded() / 10_000) } ?? .null
    }
}
