import Forecast
package import JSON
import Model

extension PortOutlook {
    /// For programs: docs/formats/port-live.md.
    package var json: JSONValue {
        [
            "at": .text(at.rfc3339), "enough": .bool(isEnough),
            "why": isEnough ? nil : .text(why), "hours": .int(hours),
            "hoursWanted": .int(Self.hoursLeast), "lanes": .list(lanes.map(\.json)),
            "record": .list(record.map(\.json)),
        ]
    }

    /// Why there is no forecast, in one sentence for whoever asked.
    private var why: String {
        if hours < Self.hoursLeast {
            return "There are \(hours) hours of waits; a forecast wants \(Self.hoursLeast), a week."
        }
        let most = lanes.map(\.known).max() ?? 0
        if most < Self.knownLeast {
            return
                "Only \(most) of \(hours) hours had trucks enough to say anything; a forecast wants "
                + "\(Self.knownLeast)."
        }
        return "The last hour with trucks enough is too long ago to say anything of the next."
    }
}

extension PortOutlook.Lane {
    var json: JSONValue {
        [
            "lane": .text(name), "hoursKnown": .int(known),
            "from": from.map { .text($0.rfc3339) } ?? nil,
            "ahead": .list(
                ahead.map { prediction in
                    [
                        "hours": .int(prediction.ahead),
                        "at": from.map {
                            .text(PortOutlook.moment(prediction, from: $0).rfc3339)
                        } ?? nil,
                        "wait_s": .whole(prediction.value), "low80_s": .whole(prediction.low),
                        "high80_s": .whole(prediction.high),
                    ]
                }),
        ]
    }
}

extension HorizonScore {
    /// How forecasts of this horizon did on the port's own past, beside the best simple one.
    var json: JSONValue {
        [
            "hours": .int(ahead), "forecasts": .int(all.count), "error_s": .whole(all.model),
            "bestSimple_s": .whole(all.best),
            "within80": .double((all.coverage * 1_000).rounded() / 1_000),
        ]
    }
}
