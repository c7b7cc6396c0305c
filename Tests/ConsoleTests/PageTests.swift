import API
import Console
import Testing

@Suite struct PageTests {
    // If this fails, a trip's name can run a script in an officer's browser.
    @Test func interpolatedTextIsEscaped() {
        let name = "<script>\"&'"
        let html: HTML = "<b title=\"\(name)\">\(name)</b>"
        let safe = "&lt;script&gt;&quot;&amp;&#39;"
        #expect(html.text == "<b title=\"\(safe)\">\(safe)</b>")
    }

    // If this fails, a witness asks for a tile and gets another, or a cache keeps it twice.
    // swift-format-ignore
    @Test(arguments: [
        ("0/000", TilePath(content: .hashes(level: 0), number: 0)),
        ("0/x001/x234/067", TilePath(content: .hashes(level: 0), number: 1_234_067)),
        ("2/000.p/1", TilePath(content: .hashes(level: 2), number: 0, width: 1)),
        ("entries/273.p/112", TilePath(content: .entries, number: 273, width: 112)),
        ("0/0", nil), ("0/x000/001", nil), ("0/1234", nil), ("00/000", nil), ("64/000", nil),
        ("0/001/234", nil), ("0/000.p/256", nil), ("0/000.p/0", nil), ("0/000.p/01", nil),
        ("../000", nil), ("0/", nil), ("0", nil), ("", nil), ("-1/000", nil),
    ] as [(String, TilePath?)])
    func tilePaths(_ text: String, _ expected: TilePath?) {
        #expect(TilePath(text) == expected)
    }
}
