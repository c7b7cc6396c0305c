import Hummingbird
import HTTPDoor
import HTTPTypes
import Model

/// The frame around every page: head, bar, foot, and the headers that keep it safe.
struct Layout {
    let look: Look
    let title: String
    /// Who is looking, for the bar; nil at the login page.
    var viewer: String?
    var laneName: String?
    var canLogOut = false
    /// A page that is looked at for long asks for itself again; without a script.
    var renewSeconds: Int?
    /// Where the sign in the bar leads: the board, but for those who have no key.
    var home = "/"

    func page(_ content: HTML) -> HTML {
        let words = look.words
        return """
            <!doctype html>
            <html lang="\(words.tag)" data-theme="\(look.theme.rawValue)">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
            <meta name="color-scheme" content="light dark">\(renewal)<title>\(title) · Garita</title>
            <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="\(Asset.stylesheet.path)"><script src="\(Asset.script.path)" defer></script></head>
            <body><a class="skip" href="#content">\(words.skip)</a>\(Icon.sheet)\(TruckSign.sheet)
            \(bar)
            <main id="content">\(content)</main>
            <footer>\(words.motto)</footer>
            </body></html>
            """
    }

    private var bar: HTML {
        let words = look.words
        return """
            <header class="bar"><a class="brand" href="\(home)"><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3 18V7l7-4 7 4v11M7 18v-7h6v7"/></svg>Garita</a>
            <span class="lane">\(laneName ?? "")</span><span class="gap"></span>
            \(languageLinks)\(themeLink)
            \(if: viewer != nil, "<span class=\"who\">\(viewer ?? "")</span>")
            \(if: canLogOut, "<form method=\"post\" action=\"/logout\"><button class=\"quiet\">\(words.logOut)</button></form>")
            </header>
            """
    }

    private var renewal: HTML {
        renewSeconds.map { "<meta http-equiv=\"refresh\" content=\"\($0)\">" } ?? .none
    }

    private var languageLinks: HTML {
        let links = Language.allCases.map { language -> HTML in
            language == look.language
                ? "<b>\(language.rawValue.uppercased())</b>"
                : """
                <a href="\(look.link("lang", language.rawValue))" hreflang="\(language.rawValue)">\(language.rawValue.uppercased())</a>
                """
        }
        return "<nav class=\"languages\" aria-label=\"Language · Idioma\">\(links)</nav>"
    }

    /// Both ways are in the page; the style sheet shows the one that changes something.
    private var themeLink: HTML {
        let words = look.words
        return """
            <nav class="themes"><a class="to-dark" href="\(look.link("theme", "dark"))" aria-label="\(words.dark)" title="\(words.dark)">\(Icon.moon.html)</a><a class="to-light" href="\(look.link("theme", "light"))" aria-label="\(words.light)" title="\(words.light)">\(Icon.sun.html)</a></nav>
            """
    }
}

extension Response {
    /// Nothing from elsewhere, nothing inline, never inside another page.
    static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

    static func page(
        _ html: HTML, _ look: Look, status: HTTPResponse.Status = .ok
    ) -> Response {
        var response = Response.text(html.text, type: "text/html; charset=utf-8", status: status)
        response.headers[.contentSecurityPolicy] = policy
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[HTTPField.Name("Referrer-Policy")!] = "same-origin"
        response.headers[.vary] = "Accept-Language, Cookie"
        look.remember(in: &response)
        return response
    }
}
