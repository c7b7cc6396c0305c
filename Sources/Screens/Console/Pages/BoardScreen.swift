import API
import Model
import Views

/// The live board: the figures, the newest alarms, the lane, and the loads by urgency.
struct BoardScreen {
    let look: Look
    let viewer: Viewer
    let query: BoardQuery
    let page: BoardPage
    let board: Board
    /// Where the live feed takes over from this drawing.
    let newest: UInt64
    /// Erased trips that fit what was searched for; the board has no rows for them.
    var erased: [TripID] = []

    private var words: Words { look.words }
    private var clock: DayClock { DayClock(words: words, today: board.present) }

    var html: HTML {
        guard !board.rows.isEmpty || !erased.isEmpty else { return empty }
        return """
            <h1 class="hidden">\(words.board)</h1>
            <div class="board" data-live="/v1/live?from=\(newest)" data-part="/board?\(address(offset: query.offset))">
            <div id="figures">\(figures)</div>
            <section class="loads" aria-label="\(words.loads)">\(tools)<div id="rows">\(rows)</div></section>
            <aside><section class="panel" aria-label="\(words.map)"><h2>\(words.map) \(state)</h2>\(map)</section>
            \(if: viewer.seesEverything, alarmPanel)</aside>
            </div>
            """
    }

    /// What the script asks for again when something changed: the same markup, drawn once.
    var parts: HTML {
        """
        <div id="figures">\(figures)</div><div id="rows">\(rows)</div><div id="alarms">\(alarms)</div>
        """
    }

    private var state: HTML {
        """
        <span class="state" role="status" data-live-text="\(words.live)" data-paused-text="\(words.paused)"></span>
        """
    }

    private var figures: HTML {
        guard viewer.seesEverything else {
            return asOf
        }
        let counts = board.counts
        return """
            <dl class="figures">
            \(figure(words.onTheLane, counts.onTheLane, .onTheLane, ""))
            \(figure(words.inQueue, counts.queued, .queued, ""))
            \(figure(words.preCleared, counts.cleared, .cleared, "good"))
            \(figure(words.revokedCount, counts.revoked, .revoked, counts.revoked > 0 ? "bad" : ""))
            \(figure(words.withAlarms, counts.alarmed, .alarmed, counts.alarmed > 0 ? "bad" : ""))
            \(figure(words.crossed, counts.crossed, .crossed, ""))
            <div class="figure wait"><dt>\(words.wait)</dt><dd>\(waits)</dd></div>
            </dl>\(asOf)
            """
    }

    private var asOf: HTML {
        "<p class=\"asof\">\(words.asOf) \(clock.whole(board.present)) · \(words.inUTC)</p>"
    }

    private func figure(
        _ name: String, _ count: Int, _ filter: BoardQuery.Filter, _ tone: String
    ) -> HTML {
        """
        <a class="figure \(tone)" href="/?filter=\(filter.rawValue)"\(if: query.filter == filter, " aria-current=\"true\"")><dt>\(name)</dt><dd>\(count.grouped)</dd></a>
        """
    }

    private var waits: HTML {
        guard let half = board.waits.half, let nine = board.waits.nineInTen else { return "–" }
        return """
            \(large(half.spoken)) <span class="more">\(words.waitNine) \(nine.spoken)</span>
            """
    }

    /// The figures large, their units small.
    private func large(_ spoken: String) -> HTML {
        let parts = spoken.split(separator: " ").map { part -> HTML in
            part.first?.isNumber == true ? "\(String(part))" : "<small> \(String(part))</small> "
        }
        return "\(parts)"
    }

    private var tools: HTML {
        """
        <div class="tools"><h2>\(words.loads)</h2><form role="search" action="/"><input type="hidden" name="filter" value="\(query.filter.rawValue)">
        <input type="search" name="q" value="\(query.text)" maxlength="\(BoardQuery.textMax)" aria-label="\(words.find)" placeholder="\(words.find)"><button>\(words.search)</button></form>
        \(if: query.filter != .all, "<a class=\"clear\" href=\"/\">\(words.all) ✕</a>")</div>
        """
    }

    private var rows: HTML {
        guard !page.rows.isEmpty else { return "\(erasedNotes)\(nothing)" }
        let heads = [
            words.load, words.status, words.channel, words.custody, words.newestFinding,
            words.exposed, words.heard,
        ]
        let shown = viewer.seesEverything ? heads : heads.filter { $0 != words.channel }
        return """
            \(erasedNotes)<table class="rows"><thead><tr>\(shown.map { "<th scope=\"col\">\($0)</th>" as HTML })</tr></thead>
            <tbody>\(page.rows.map(row))</tbody></table>\(pager)
            """
    }

    private var nothing: HTML {
        let isWhole = query.filter == .all && query.text.isEmpty
        if let party = viewer.party, isWhole {
            return "<p class=\"none\">\(words.noneOfYours(party))</p>"
        }
        return "<p class=\"none\">\(words.noneMatch)</p>"
    }

    private var erasedNotes: HTML {
        let notes = erased.map { trip -> HTML in
            """
            <p class="none">\(Icon.erased.html) <a href="/trips/\(trip.inPath)">\(trip.description)</a> \(words.erasedNote)</p>
            """
        }
        return "\(notes)"
    }

    private func row(_ row: TripRow) -> HTML {
        let finding = row.findings.first
        let sentence = finding.map { newest($0) } ?? "–"
        return """
            <tr class="\(TruckSign(row).rawValue)"><th scope="row"><a href="/trips/\(row.trip.inPath)">\(row.trip.description)</a><span class="under">\(row.trailer.description)</span></th>
            <td class="status" data-name="\(words.status)">\(row.status.name(in: look.language))</td>
            \(if: viewer.seesEverything, "<td data-name=\"\(words.channel)\">\(Chip.channel(of: row, look))</td>")
            <td class="custody" data-name="\(words.custody)">\(Chip.custody(row.custody, look).html)</td>
            <td class="\(finding == nil ? "nothing" : "finding")" data-name="\(words.newestFinding)" title="\(finding?.sentence(in: look.language) ?? "")">\(sentence)\(finding.map { " <span class=\"when\">\(clock.html($0.at))</span>" as HTML } ?? .none)</td>
            <td class="number" data-name="\(words.exposed)">\(words.stood(row.exposure.minutes))</td>
            <td class="number heard" data-name="\(words.heard)">\(clock.html(row.lastHeard))</td></tr>

            """
    }

    /// A notice says nothing against the load; told like an alarm it would look like one.
    private func newest(_ finding: Finding) -> String {
        let name = finding.kind.name(in: look.language)
        guard finding.severity == .notice else { return name }
        return "\(finding.severity.name(in: look.language)): \(name.lowercased())"
    }

    private var pager: HTML {
        let from = page.offset + 1
        let to = page.offset + page.rows.count
        let back = address(offset: max(0, page.offset - query.limit))
        let on = address(offset: page.offset + query.limit)
        return """
            <nav class="pager"><span>\(from.grouped)–\(to.grouped) / \(page.found.grouped)</span>
            \(if: page.offset > 0, "<a rel=\"prev\" href=\"/?\(back)\">\(words.previous)</a>")
            \(if: page.hasMore && page.offset + query.limit <= BoardQuery.offsetMax, "<a rel=\"next\" href=\"/?\(on)\">\(words.next)</a>")</nav>
            """
    }

    private func address(offset: Int) -> String {
        let text = PercentCoding.encoded(query.text)
        return
            "filter=\(query.filter.rawValue)&order=\(query.order.rawValue)&q=\(text)&offset=\(offset)"
    }

    private var map: HTML {
        guard let lane = board.lane, let drawing = MapDrawing(lane, look) else {
            return "<p class=\"none\">\(words.noLane)</p>"
        }
        let trucks = board.rows.values.filter(viewer.sees).sorted { $0.trip < $1.trip }
        return drawing.html(trucks: trucks)
    }

    private var alarmPanel: HTML {
        """
        <section class="panel" aria-label="\(words.newestAlarms)"><h2>\(words.newestAlarms)</h2><div id="alarms">\(alarms)</div></section>
        """
    }

    private static let alarmsShown = 8

    private var alarms: HTML {
        guard viewer.seesEverything, !board.alarms.isEmpty else {
            return "<p class=\"none\">\(Icon.check.html) \(words.noAlarms)</p>"
        }
        let items = board.alarms.prefix(Self.alarmsShown).map { alarm -> HTML in
            """
            <li><a href="/trips/\(alarm.trip.inPath)"><b>\(Icon.alert.html)\(alarm.kind.name(in: look.language))</b> <span>\(alarm.trip.description)</span> <span class="when">\(clock.html(alarm.at))</span></a><p>\(alarm.sentence(in: look.language))</p></li>
            """
        }
        return "<ol class=\"alarms\">\(items)</ol>"
    }

    private var empty: HTML {
        """
        <section class="empty" data-live="/v1/live?from=\(newest)"><h1>\(words.noLoads)</h1>\(firstStep)</section>
        """
    }

    private var firstStep: HTML {
        if let party = viewer.party { return "<p>\(words.noneOfYours(party))</p>" }
        return """
            <p>\(words.noLoadsHelp)</p>
            <pre><code>garita demo
            garita ingest lane.geojson trips.json positions.ndjson --data DIR</code></pre>
            """
    }
}
