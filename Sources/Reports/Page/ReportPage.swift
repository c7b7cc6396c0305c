package import Model

/// One self-contained page that a person can open, mail, print or file: no script, no link to
/// elsewhere, light and dark as the reader's screen, one language at a time.
///
/// The same page gives the same bytes: the moment it was made is an argument, or absent.
package struct ReportPage: Sendable {
    let title: Phrase
    let subtitle: Phrase
    let parts: [ReportPart]
    /// Where the figures come from and how they were made, under the page.
    let sources: [Phrase]

    package init(
        title: Phrase, subtitle: Phrase, parts: [ReportPart], sources: [Phrase] = []
    ) {
        self.title = title
        self.subtitle = subtitle
        self.parts = parts
        self.sources = sources
    }

    package func html(in language: Language) -> String {
        let title = title.text(in: language)
        let page: Markup = """
            <!doctype html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(title) · Garita</title>
            <style>\(Markup(raw: ReportStyle.text))</style>
            </head>
            <body>
            <header><p class="brand">Garita</p><h1>\(title)</h1>
            <p class="soft">\(subtitle.text(in: language))</p></header>
            <main>
            \(parts.map { $0.markup(in: language) })</main>
            <footer>\(sources.map { "<p>\($0.text(in: language))</p>\n" as Markup })</footer>
            </body>
            </html>

            """
        return page.text
    }
}
