import API
import Model
import Views

/// One load's account: the verdict first, then what happened, where, and what was found.
struct TripScreen {
    let look: Look
    let viewer: Viewer
    let page: TripPage
    let lane: Lane?
    let clock: DayClock

    private var words: Words { look.words }
    private var row: TripRow { page.row }

    var html: HTML {
        """
        <article class="trip"><header class="head"><p class="kind">\(words.load)</p><h1>\(row.trip.description)</h1>
        <p class="chips"><span class="chip calm">\(Icon.route.html)\(row.status.name(in: look.language))</span>\(if: viewer.seesEverything, Chip.channel(of: row, look))\(Chip.custody(row.custody, look).html)</p></header>
        \(if: viewer.seesEverything, CrossingBanner(page: page, look: look, clock: clock).html)
        <div class="columns"><section class="panel story"><h2>\(words.timeline) <span class="utc">UTC</span></h2>\(story)</section>
        <div class="side">\(mapPanel)<section class="panel found"><h2>\(words.findings)</h2>\(findings)</section>
        \(if: viewer.seesEverything, decisionPanel)\(if: viewer.seesEverything, DeclarationPanel(page, look, clock).html)\(if: viewer.seesEverything, TradePanel(page, look).html)\(planPanel)</div></div></article>
        """
    }

    /// What was reported and what was found, in one thread.
    private var story: HTML {
        let entries = page.timeline(whole: viewer.seesEverything)
        var items = entries.map { (at: $0.at, rank: $0.event.kind.isOwn ? 2 : 0, html: entry($0)) }
        items += page.findings.map { (at: $0.at, rank: 1, html: found($0)) }
        guard !items.isEmpty else { return "<p class=\"none\">\(words.nothingYet)</p>" }
        let ordered = items.enumerated().sorted {
            ($0.element.at, $0.element.rank, $0.offset)
                < ($1.element.at, $1.element.rank, $1.offset)
        }
        let more = page.timelineLeftOut
        return """
            \(if: more > 0, "<p class=\"none\">\(more.grouped) \(words.leftOut)</p>")<ol class="timeline">\(underDays(ordered.map { (at: $0.element.at, html: $0.element.html) }))</ol>
            """
    }

    private func underDays(_ items: [(at: Instant, html: HTML)]) -> [HTML] {
        var day = ""
        return items.flatMap { item -> [HTML] in
            let next = clock.date(item.at, isWhole: true)
            defer { day = next }
            return next == day ? [item.html] : ["<li class=\"date\">\(next)</li>", item.html]
        }
    }

    private func entry(_ entry: TimelineEntry) -> HTML {
        """
        <li id="\(EntryLink.anchor(entry.index))" class="\(entry.event.kind.name)">\(clock.withoutDay(entry.at))<div><p>\(sentence(entry))</p>
        <p class="small">\(evidence(entry))\(late(entry.lateBy))\(mark(entry))</p></div></li>

        """
    }

    private func sentence(_ entry: TimelineEntry) -> String {
        viewer.seesEverything
            ? page.sentence(of: entry, in: look.language) : entry.event.sentence(in: look.language)
    }

    private func mark(_ entry: TimelineEntry) -> HTML {
        entry.mark.map { " · <span class=\"late\">\(words.mark($0))</span>" } ?? .none
    }

    private func found(_ finding: Finding) -> HTML {
        """
        <li class="finding-\(finding.severity.rawValue)">\(clock.withoutDay(finding.at))<div><p>\(Chip.severity(finding.severity, look).html) \(finding.kind.name(in: look.language))</p>
        <p class="small">\(finding.evidence.map(entries.html))\(late(finding.lateBy))</p></div></li>

        """
    }

    private func late(_ lag: Seconds) -> HTML {
        guard lag.value >= Self.lateFrom else { return .none }
        return " · <span class=\"late\">\(Icon.clock.html) \(words.late(lag))</span>"
    }

    /// A minute is transport; more is a fact the reader should know came late.
    private static let lateFrom = 60.0

    private func evidence(_ entry: TimelineEntry) -> HTML {
        if case .decided = entry.event {
            return
                "<a href=\"/decisions/\(entry.index.value)\">#\(entry.index.value)</a> · \(entry.sender.description)"
        }
        return "#\(entry.index.value) · \(entry.sender.description)"
    }

    private var mapPanel: HTML {
        guard let lane, let drawing = MapDrawing(lane, look) else { return .none }
        return
            "<section class=\"panel where\"><h2>\(words.map)</h2>\(drawing.html(track: page.track, findings: page.findings))</section>"
    }

    private var findings: HTML {
        let latch: HTML = page.staysBroken ? "<p>\(words.staysBroken)</p>" : .none
        guard !page.findings.isEmpty || page.staysBroken else {
            return "<p class=\"none\">\(Icon.check.html) \(words.noFindings)</p>"
        }
        let items = page.findings.map { finding -> HTML in
            """
            <li>\(Chip.severity(finding.severity, look).html) <b>\(finding.kind.name(in: look.language))</b> <span class="when">\(clock.html(finding.at))</span>
            <p>\(finding.sentence(in: look.language))</p><p class="small">\(words.evidence) \(finding.evidence.map(entries.html))\(late(finding.lateBy))</p></li>
            """
        }
        return "\(latch)<ul class=\"findings\">\(items)</ul>"
    }

    private var entries: EntryLink {
        let told = page.timeline(whole: viewer.seesEverything)
        return EntryLink(trip: nil, told: Set(told.map(\.index)))
    }

    private var decisionPanel: HTML {
        """
        <section class="panel"><h2>\(words.decisions)</h2>\(DecisionList(decisions: page.decisions, look: look, clock: clock).html)<p><a class="button" href="/v1/trips/\(row.trip.inPath)/dossier" download>\(words.dossier)</a></p></section>
        """
    }

    /// Names and goods as declared, for an authority: a carrier need not know what its load is worth.
    private var papers: [(String, String?)] {
        guard viewer.seesEverything, let trade = page.plan?.trade else { return [] }
        return trade.names.map { (words.namesOnPapers, words.party($0)) }
            + trade.exports.map { (words.exportsOnBoard, words.export($0)) }
    }

    private var planPanel: HTML {
        let plan = page.plan
        let seals = page.seals.map(\.mark.description).joined(separator: ", ")
        let lines: [(String, String?)] =
            [
                (words.tractor, plan?.tractor.description),
                (words.trailer, plan?.trailer.description),
                (words.container, plan?.container?.description),
                (words.driver, plan?.driver.description), (words.device, plan?.device.description),
                (words.exporter, plan?.exporter?.description),
                (words.carrier, plan?.carrier?.description),
                (words.manufacturer, plan?.trade.manufacturer?.description),
                (words.importer, plan?.trade.importer?.description),
                (words.consignee, plan?.trade.consignee?.description),
                (words.border, plan.flatMap { words.border(of: $0.trade) }),
                (words.seals, seals.isEmpty ? words.noSeals : seals),
                (words.exposure, words.exposure(page.exposure)),
            ] + papers
        let items = lines.compactMap { name, value in
            value.map { "<dt>\(name)</dt><dd>\($0)</dd>" as HTML }
        }
        return """
            <section class="panel"><h2>\(words.plan)</h2><dl class="plan"><dt>\(words.departure)</dt><dd>\(clock.whole(row.departure))</dd>\(items)</dl></section>
            """
    }
}
