import Model
import Reports
import Testing

@Suite struct PageTests {
    static let page = ReportPage(
        title: Phrase("Wait <today>", "Espera & hoy"), subtitle: Phrase(same: "World \"Trade\""),
        parts: [
            .heading(Phrase("Lanes", "Carriles")),
            .figures([KeyFigure(Phrase("Now", "Ahora"), Phrase(same: "12 min"), tone: .warn)]),
            .chart(
                Chart(
                    Phrase("Wait", "Espera"), x: .clock(Phrase("hour", "hora"), 0...86_400),
                    y: .amounts(Phrase("minutes", "minutos"), 0...47),
                    layers: [
                        Layer(
                            Phrase("standard", "estándar"),
                            .line([.init(0, 1), .init(3_600, nil), .init(7_200, 99)]), .first),
                        Layer(nil, .area([.init(0, 0, 2), .init(60, nil, 1)]), .first),
                        Layer(nil, .whiskers([.init(0, 1, 2)]), .bad),
                        Layer(nil, .bars([.init(from: 0, to: 60, high: 3)]), .muted),
                        Layer(nil, .dots([.init(9, 4, label: Phrase(same: "A&B"))]), .third),
                        Layer(nil, .steps([.init(0, 1), .init(60, 2)]), .fourth),
                        Layer(nil, .level(15), .bad, isDashed: true),
                        Layer(nil, .moment(50_000), .muted),
                    ])),
            .table(ReportTable([.init(Phrase(same: "n"))], [[Phrase(same: "<5")]])),
            .list([Phrase("one", "uno")]), .notice(Phrase("Simulated", "Simulado")),
            .folded(Phrase("More", "Más"), [.text(Phrase("text", "texto"))]),
        ], sources: [Phrase("Source: x", "Fuente: x")])

    /// If this failed, a port's name with a sign in it would break the page, or worse, run in it.
    @Test func whatIsSaidIsEscaped() {
        let html = Self.page.html(in: .english)
        #expect(html.contains("<title>Wait &lt;today&gt; · Garita</title>"))
        #expect(html.contains("World &quot;Trade&quot;") && html.contains(">A&amp;B</text>"))
        #expect(!html.contains("<today>") && !html.contains("<5"))
        #expect(Self.page.html(in: .spanish).contains("<h1>Espera &amp; hoy</h1>"))
    }

    /// If this failed, a browser would have to guess how the page was meant.
    @Test func everyElementIsClosed() {
        var open: [Substring] = []
        let empty: Set<Substring> = ["meta", "!doctype"]
        for match in Self.page.html(in: .english).matches(of: /<(\/?)([a-z0-9!]+)[^>]*?(\/?)>/) {
            if !match.1.isEmpty {
                #expect(open.popLast() == match.2)
            } else if match.3.isEmpty, !empty.contains(match.2) {
                open.append(match.2)
            }
        }
        #expect(open.isEmpty)
    }

    /// If this failed, opening a report would tell somebody else who reads it, or fail offline.
    @Test func nothingIsFetchedFromElsewhere() {
        let html = Self.page.html(in: .english)
        for word in ["http://", "https://", "src=", "url(", "@import", "<script", "<link"] {
            #expect(!html.contains(word), "\(word)")
        }
    }

    /// If this failed, the columns that decide would be off the edge of a phone, with nothing that
    /// says so, or a figure on a card would stand there without its name.
    @Test func aWideTableIsCardsOnAPhone() {
        func page(_ columns: Int) -> String {
            let heads = (0..<columns).map {
                ReportTable.Column(Phrase("head \($0) > \"x\"", "título \($0)"))
            }
            let row = (0..<columns).map { Phrase(same: "cell \($0)") }
            return ReportPage(
                title: Phrase(same: "t"), subtitle: Phrase(same: "s"),
                parts: [.table(ReportTable(heads, [row]))]
            ).html(in: .english)
        }
        let wide = page(5), narrow = page(3)
        #expect(wide.contains("<div class=\"scroll cards\">"))
        let head = "head 4 &gt; &quot;x&quot;"
        #expect(wide.contains("<td class=\"n\" data-head=\"\(head)\">cell 4</td>"))
        #expect(wide.contains("content:attr(data-head)"))
        #expect(narrow.contains("<div class=\"scroll\">") && !narrow.contains(" data-head="))
    }

    /// If this failed, a reader of Spanish would meet English, or the other way round.
    @Test func eachLanguageHasItsWords() {
        let spanish = Self.page.html(in: .spanish)
        #expect(spanish.contains("<html lang=\"es\">") && spanish.contains("estándar"))
        for word in ["Lanes", "standard", "minutes", "Simulated", "More", "Source"] {
            #expect(!spanish.contains(">\(word)"), "\(word)")
        }
    }

    /// If this failed, a wait that nobody measured would be drawn as if it had been.
    @Test func aGapBreaksTheLineAndTheScaleHolds() {
        let html = Self.page.html(in: .english)
        let path = html.firstMatch(of: /class="l s-i1" d="([^"]*)"/).map { String($0.1) } ?? ""
        #expect(path.split(separator: "M").count == 2 && !path.contains("L"))
        // 99 is off the scale of 0 to 50 and stands at its upper edge.
        #expect(path.hasSuffix(" 24"))
    }
}
