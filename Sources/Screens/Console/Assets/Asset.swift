import HTTPDoor
import HTTPTypes
import Hummingbird

/// A file the pages need. It is part of the program, so there is nothing to install or to lose.
struct Asset: Sendable {
    let path: String
    let type: String
    let text: String

    /// The name carries a digest of the content, so a browser may keep it for ever.
    private init(_ name: String, _ ending: String, _ type: String, _ text: String) {
        // FNV-1a: enough to tell one release's file from the next.
        let digest = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x0100_0000_01b3
        }
        path = "/assets/\(name)-\(String(digest, radix: 36)).\(ending)"
        self.type = type
        self.text = text
    }

    static let stylesheet = Asset(
        "console", "css", "text/css; charset=utf-8",
        Stylesheet.tokens + Stylesheet.frame + Stylesheet.board + Stylesheet.story
            + Stylesheet.map + Stylesheet.wait + Stylesheet.phone)
    static let script = Asset(
        "console", "js", "text/javascript; charset=utf-8", Script.live + Script.map)

    private static let icon = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><rect width="20" height="20" rx="4" fill="#0e5f52"/><path d="M5 16V8l5-3 5 3v8M8 16v-5h4v5" fill="none" stroke="#fff" stroke-width="1.6"/></svg>
        """

    static func open(on router: Router<DoorContext>) {
        for asset in [stylesheet, script] {
            router.get(RouterPath(asset.path)) { _, _ in asset.response }
        }
        router.get("/assets/icon.svg") { _, _ in Response.text(icon, type: "image/svg+xml") }
    }

    private var response: Response {
        var response = Response.text(text, type: type)
        response.headers[.cacheControl] = "public, max-age=31536000, immutable"
        response.headers[.xContentTypeOptions] = "nosniff"
        return response
    }
}
