import BorderFeed
import Forecast
import Model
import PortBoard
import Views
import Waits

/// The traveller's page: how long is the wait, how sure is that, how is it measured. It needs no key
/// and no script, and shows no load.
struct WaitScreen {
    let look: Look
    let picture: PortPicture
    let outlook: PortOutlook
    let crossing: OwnCrossing?
    let laneName: String?

    /// A driver in a queue looks again every few minutes.
    static let renewSeconds = 120

    private var words: Words { look.words }
    private var time: PortTime { PortTime(words: words, zone: crossing?.zone) }

    var title: String {
        guard let crossing else { return laneName.map(words.waitAt) ?? words.waitHere }
        let name = [crossing.portName, crossing.crossingName].filter { !$0.isEmpty }
        return words.waitAt(name.joined(separator: ", "))
    }

    var html: HTML {
        """
        <div class="traveller"><div class="head"><h1>\(title)</h1><p class="small">\(words.forTrucks)</p></div>
        \(notice)\(lanes)\(chart)\(ahead)\(method)</div>
        """
    }

    private var notice: HTML {
        guard let known = picture.known else {
            return
                "<p class=\"panel\">\(picture.now.last == nil ? words.neverYet : words.tooFewYet)</p>"
        }
        guard picture.now.isKnown else {
            return """
                <p class="panel warn-note" role="status">\(Icon.clock.html) \(words.notNow(time.whole(known.at)))</p>
                """
        }
        return """
            <p class="asof">\(words.measuredAt) \(time.whole(known.at)). \(words.renews)</p>
            """
    }

    private var lanes: HTML {
        picture.known.map {
            WaitLanes(waits: $0, look: look, isNow: picture.now.isKnown).html
        } ?? .none
    }

    private var chart: HTML {
        picture.known.flatMap { WaitChart(waits: $0, look: look, time: time).html } ?? .none
    }

    private var ahead: HTML {
        """
        <section class="panel"><h2>\(words.nextHours)</h2>\(outlook.isEnough ? forecast : noForecast)</section>
        """
    }

    private var noForecast: HTML {
        guard outlook.hours < PortOutlook.hoursLeast else {
            return "<p>\(words.noForecastNow)</p>"
        }
        return "<p>\(words.noForecast(outlook.hours, PortOutlook.hoursLeast))</p>"
    }

    private var forecast: HTML {
        let lanes = outlook.lanes.filter { !$0.ahead.isEmpty }
        let heads = lanes.map { lane -> HTML in
            "<th scope=\"col\">\(LaneClass(name: lane.name).map(words.lane) ?? lane.name)</th>"
        }
        let aheads = Set(lanes.flatMap { $0.ahead.map(\.ahead) }).sorted()
        let rows = aheads.map { ahead -> HTML in
            "<tr>\(moment(ahead, lanes))\(lanes.map { cell($0, ahead) })</tr>"
        }
        return """
            <table class="ahead"><thead><tr><th scope="col">\(words.hour)</th>\(heads)</tr></thead><tbody>\(rows)</tbody></table><p class="small">\(words.forecastNote)</p>
            """
    }

    private func moment(_ ahead: Int, _ lanes: [PortOutlook.Lane]) -> HTML {
        let at = lanes.compactMap { lane in
            lane.from.map { $0 + .hours(Double(ahead)) }
        }.first
        return "<th scope=\"row\">\(at.map(time.clock) ?? "–")</th>"
    }

    private func cell(_ lane: PortOutlook.Lane, _ ahead: Int) -> HTML {
        guard let said = lane.ahead.first(where: { $0.ahead == ahead }) else { return "<td>–</td>" }
        return """
            <td>\(WaitLanes.minutes(said.value)) <span class="small">\(WaitLanes.minutes(said.low)) – \(WaitLanes.minutes(said.high))</span></td>
            """
    }

    private var method: HTML {
        let known = picture.known ?? picture.now
        var sentences = [known.segment.map(words.ends)].compactMap(\.self)
        sentences.append(words.methodPast)
        for lane in known.lanes {
            if let said = words.method(lane.method), !sentences.contains(said) {
                sentences.append(said)
            }
        }
        sentences += [words.methodPrivacy, words.noPromise]
        let items = sentences.map { "<li>\($0)</li>" as HTML }
        return """
            <section class="panel method"><h2>\(words.howMeasured)</h2><ul>\(items)</ul><p class="small">\(words.asJSON): <a href="/port/waits">/port/waits</a> · <a href="/port/forecast">/port/forecast</a>\(if: crossing != nil, " · <a href=\"/port/feed.json\">/port/feed.json</a>")</p></section>
            """
    }
}
