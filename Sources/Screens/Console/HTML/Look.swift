import HTTPDoor
import HTTPTypes
import Hummingbird
package import Model
import Views

/// How somebody wants to see the pages: language and theme, asked for by a link, kept in a cookie
/// and otherwise as the browser says. It works without any script.
package struct Look: Sendable {
    package enum Theme: String, Hashable, Sendable, CaseIterable { case auto, light, dark }

    static let languageCookie = "garita_language"
    static let themeCookie = "garita_theme"
    /// A year: a preference, not a session.
    private static let cookieAge = 365 * 24 * 3_600

    package var language: Language
    package var theme: Theme
    /// Where the reader is, to come back to after changing language or theme.
    var path = "/"
    var query: [String] = []
    private var changed: [Cookie] = []

    package init(language: Language = .english, theme: Theme = .auto) {
        self.language = language
        self.theme = theme
    }

    init(_ request: Request) {
        let asked = request.uri.queryParameters
        let kept = request.cookies
        let languageAsked = asked["lang"].flatMap { Language(rawValue: String($0)) }
        let themeAsked = asked["theme"].flatMap { Theme(rawValue: String($0)) }
        language =
            languageAsked
            ?? kept[Self.languageCookie].flatMap { Language(rawValue: $0.value) }
            ?? Self.preferred(request.headers[.acceptLanguage] ?? "")
        theme =
            themeAsked ?? kept[Self.themeCookie].flatMap { Theme(rawValue: $0.value) } ?? .auto
        path = request.uri.path
        query = (request.uri.query ?? "").split(separator: "&").map(String.init)
            .filter { !$0.hasPrefix("lang=") && !$0.hasPrefix("theme=") }
        if let languageAsked { keep(Self.languageCookie, languageAsked.rawValue) }
        if let themeAsked { keep(Self.themeCookie, themeAsked.rawValue) }
    }

    var words: Words { Words(language) }

    /// This page again, with one thing changed.
    func link(_ name: String, _ value: String) -> String {
        path + "?" + (query + ["\(name)=\(value)"]).joined(separator: "&")
    }

    func remember(in response: inout Response) {
        for cookie in changed { response.setCookie(cookie) }
    }

    private mutating func keep(_ name: String, _ value: String) {
        changed.append(
            Cookie(
                name: name, value: value, maxAge: Self.cookieAge, path: "/", httpOnly: true,
                sameSite: .lax))
    }

    /// The first of our languages in the browser's list; browsers send it in order of preference.
    private static func preferred(_ header: String) -> Language {
        for entry in header.split(separator: ",") {
            let tag = entry.filter { $0 != " " }.prefix(2).lowercased()
            if let language = Language(rawValue: tag) { return language }
        }
        return .english
    }
}
