import API
import Model
import Views

/// One load's account: the verdict first, then what happened, where, and what was found.
struct TripScreen {
    let look: Look
    let viewer: Viewer
    let page: TripPage
    let lane: Lane?

    private var words: Words { look.words }
    private var row: TripRow { page.row }

    var html: HTML {
        """
        <article class="trip"><header class="head"><p class="kind">\(words.load)</p><h1>\(row.trip.description)</h1>
        <p class="chips"><span class="chip calm">\(Icon.route.html)\(row.status.name(in: look.language))</span>\(if: viewer.seesEverything, Chip.channel(of: row, look).html)\(Chip.custody(row.custody, look).html)</p></header>
        \(if: viewer.seesEverything, Verdict(row: row, decisions: page.decisions, look: look).html)
        <div class="columns"><section class="panel story"><h2>\(words.timeline)</h2>\(story)</section>
        <div class="side">\(mapPanel)<section class="panel"><h2>\(words.findings)</h2>\(findings)</section>
        \(if: viewer.seesEverything, decisionPanel)\(planPanel)</div></div></article>
        """
    }

    /// What was reported and what was found, in one thread.
    private var story: HTML {
        let entries = page.timeline.filter { viewer.seesEverything || !$0.event.isJudgement }
        var items = entries.map { (at: $0.at, html: entry($0)) }
        items += page.findings.map { (at: $0.at, html: found($0)) }
        guard !items.isEmpty else { return "<p class=\"none\">\(words.nothingYet)</p>" }
        let ordered = items.enumerated().sorted {
            ($0.element.at, $0.offset) < ($1.element.at, $1.offset)
        }
        let more = page.timelineLeftOut
        return """
            \(if: more > 0, "<p class=\"none\">\(more) \(words.leftOut)</p>")<ol class="timeline">\(ordered.map(\.element.html))</ol>
            """
    }

    private func entry(_ entry: TimelineEntry) -> HTML {
        """
        <li class="\(entry.event.kind.name)">\(entry.at.clock)<div><p>\(entry.event.sentence(in: look.language))</p>
        <p class="small">\(evidence(entry))\(late(entry.lateBy))</p></div></li>

        """
    }

    private func found(_ finding: Finding) -> HTML {
        """
        <li class="finding-\(finding.severity.rawValue)">\(finding.at.clock)<div><p>\(Chip.severity(finding.severity, look).html) \(finding.kind.name(in: look.language))</p>
        <p class="small">\(finding.evidence.map(Self.place))\(late(finding.lateBy))</p></div></li>

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
                "<a href=\"/decisions/\(entry.index.value)\">#\(entry.index.value)</a> \(entry.sender.description)"
        }
        return "#\(entry.index.value) \(entry.sender.description)"
    }

    private var mapPanel: HTML {
        guard let lane, let drawing = MapDrawing(lane, look) else { return .none }
        return
            "<section class=\"panel\"><h2>\(words.map)</h2>\(drawing.html(track: page.track, findings: page.findings))</section>"
    }

    private var findings: HTML {
        guard !page.findings.isEmpty else {
            return "<p class=\"none\">\(Icon.check.html) \(words.noFindings)</p>"
        }
        let items = page.findings.map { finding -> HTML in
            """
            <li>\(Chip.severity(finding.severity, look).html) <b>\(finding.kind.name(in: look.language))</b> <span class="when">\(finding.at.clock)</span>
            <p>\(finding.sentence(in: look.language))</p><p class="small">\(words.evidence) \(finding.evidence.map(Self.place))\(late(finding.lateBy))</p></li>
            """
        }
        return "<ul class=\"findings\">\(items)</ul>"
    }

    static func place(_ index: LedgerIndex) -> HTML { "<code>#\(index.value)</code> " }

    private var decisionPanel: HTML {
        guard !page.decisions.isEmpty else { return .none }
        let items = page.decisions.map { page -> HTML in
            """
            <li><a href="/decisions/\(page.index.value)">\(words.decision) \(page.decision.number)</a> \(Chip.channel(page.decision.channel, look).html)\(if: page.revocation != nil, Chip(tone: .bad, icon: .cross, text: words.revoked).html) <span class="when">\(page.decision.at.clock)</span></li>
            """
        }
        return """
            <section class="panel"><h2>\(words.decisions)</h2><ul class="decisions">\(items)</ul><p><a class="button" href="/v1/trips/\(row.trip.inPath)/dossier" download>\(words.dossier)</a></p></section>
            """
    }

    private var planPanel: HTML {
        let plan = page.plan
        let seals = page.seals.map(\.mark.description).joined(separator: ", ")
        let lines: [(String, String?)] = [
            (words.tractor, plan?.tractor.description), (words.trailer, plan?.trailer.description),
            (words.container, plan?.container?.description),
            (words.driver, plan?.driver.description), (words.device, plan?.device.description),
            (words.exporter, plan?.exporter?.description),
            (words.carrier, plan?.carrier?.description),
            (words.seals, seals.isEmpty ? words.noSeals : seals),
            (words.exposure, exposure),
        ]
        let items = lines.compactMap { name, value in
            value.map { "<dt>\(name)</dt><dd>\($0)</dd>" as HTML }
        }
        return """
            <section class="panel"><h2>\(words.plan)</h2><dl class="plan"><dt>\(words.departure)</dt><dd>\(row.departure.dayAndClock)</dd>\(items)</dl></section>
            """
    }

    private var exposure: String {
        "\(words.minutes(page.exposure.minutes)) (\(words.minutes(page.exposure.weighted)) \(words.weighted))"
    }
}
