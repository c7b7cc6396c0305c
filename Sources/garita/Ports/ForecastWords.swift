import Forecast
import JSON
import Model

/// Forecasts and their record, for people and for programs.
enum ForecastWords {
    static func csv(_ forecaster: Forecaster) -> String {
        var out = "series,from,at,hours,value,low80,high80\n"
        for forecast in forecaster.newest {
            let panel = forecaster.panel
            let cells = [
                panel.names[forecast.series], from(panel, forecast),
                time(panel, forecast.origin + forecast.ahead), hours(panel, forecast),
                number(forecast.value), number(forecast.low), number(forecast.high),
            ]
            out += cells.joined(separator: ",") + "\n"
        }
        return out
    }

    static func json(_ forecaster: Forecaster) -> JSONValue {
        let panel = forecaster.panel
        return [
            "forecasts": .list(
                forecaster.newest.map { forecast in
                    [
                        "series": .text(panel.names[forecast.series]),
                        "from": .text(from(panel, forecast)),
                        "at": .text(time(panel, forecast.origin + forecast.ahead)),
                        "hours": rounded(ahead(panel, forecast)),
                        "value": rounded(forecast.value), "low80": rounded(forecast.low),
                        "high80": rounded(forecast.high),
                    ]
                }), "record": card(forecaster),
        ]
    }

    static func card(_ forecaster: Forecaster) -> JSONValue {
        .list(
            forecaster.evaluation.map { score in
                [
                    "hours": .double(Double(score.ahead) * forecaster.panel.step / 3_600),
                    "all": json(score.all),
                    "series": .object(
                        zip(forecaster.panel.names, score.series).filter { $0.1.count > 0 }
                            .map { JSONMember($0, json($1)) }),
                ]
            })
    }

    private static func json(_ score: HorizonScore.Score) -> JSONValue {
        [
            "points": .int(score.count), "persistence": rounded(score.persistence),
            "climatology": rounded(score.climatology), "blend": rounded(score.blend),
            "model": rounded(score.model), "coverage80": rounded(score.coverage),
            "pinball": rounded(score.pinball),
        ]
    }

    static func table(_ forecaster: Forecaster) -> Table {
        Table(
            [
                "hours", "points", "persistence", "climatology", "blend", "model", "ratio",
                "within 80 %",
                "pinball",
            ],
            forecaster.evaluation.filter { $0.all.count > 0 }.map { score in
                let all = score.all
                return [
                    hours(forecaster.panel, score.ahead), "\(all.count)", number(all.persistence),
                    number(all.climatology), number(all.blend), number(all.model),
                    number(all.model / max(all.best, 1e-9), 3), number(all.coverage, 3),
                    number(all.pinball),
                ]
            })
    }

    /// The reading that a forecast starts from, when it was made and not where it lies on the grid.
    static func from(_ panel: Panel, _ forecast: Prediction) -> String {
        let at = panel.lastReading(of: forecast.series, at: forecast.origin)
        return String(at.rfc3339.prefix(16)) + "Z"
    }

    static func time(_ panel: Panel, _ point: Int) -> String {
        String(panel.time(point).rfc3339.prefix(16)) + "Z"
    }

    /// From the reading to the moment, so that the row adds up: the reading lies before its point.
    static func hours(_ panel: Panel, _ forecast: Prediction) -> String {
        number(ahead(panel, forecast), 1)
    }

    private static func ahead(_ panel: Panel, _ forecast: Prediction) -> Double {
        let at = panel.time(forecast.origin + forecast.ahead)
        let from = panel.lastReading(of: forecast.series, at: forecast.origin)
        return (at - from).value / 3_600
    }

    static func hours(_ panel: Panel, _ ahead: Int) -> String {
        number(Double(ahead) * panel.step / 3_600, 2)
    }

    private static func rounded(_ value: Double) -> JSONValue {
        .double((value * 1_000).rounded() / 1_000)
    }

    /// Plain digits, at most so many decimals, none that say nothing.
    static func number(_ value: Double, _ decimals: Int = 2) -> String {
        let scale = [10.0, 100, 1_000][min(max(decimals, 1), 3) - 1]
        let text = ((value * scale).rounded() / scale).description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
