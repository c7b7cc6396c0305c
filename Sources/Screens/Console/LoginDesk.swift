import API
import HTTPDoor
import HTTPTypes
import Hummingbird
import Model

/// Exchanges a key for a session cookie, and ends sessions.
struct LoginDesk: Sendable {
    /// A key and its field name; whatever is longer is no login.
    private static let formMax = 1_024

    let entrance: Entrance
    let isBehindTLS: Bool

    func open(on router: Router<DoorContext>) {
        router.get("/login") { request, _ in form(Look(request), wasWrong: false) }
        router.post("/login") { request, context in try await logIn(request, context) }
        router.post("/logout") { request, _ in await logOut(request) }
    }

    private func form(_ look: Look, wasWrong: Bool) -> Response {
        let html = LoginScreen(look: look, wasWrong: wasWrong).html
        let page = Layout(look: look, title: look.words.logIn).page(html)
        return Response.page(page, look, status: wasWrong ? .unauthorized : .ok)
    }

    private func logIn(_ request: Request, _ context: DoorContext) async throws -> Response {
        guard isFromHere(request) else { throw Self.elsewhere }
        try request.demandShort(Self.formMax)
        let body = try await request.body.collect(upTo: Self.formMax)
        let secret = Self.key(in: String(buffer: body)) ?? ""
        guard let sender = await entrance.authenticate(secret), Viewer(sender) != nil else {
            return form(Look(request), wasWrong: true)
        }
        context.caller.sender = sender
        let token = await entrance.sessions.begin(sender.key, at: .now)
        var response = Response.redirect(to: "/", type: .normal)
        response.setCookie(cookie(token, age: Int(SessionDesk.lifetime / .seconds(1))))
        return response
    }

    private func logOut(_ request: Request) async -> Response {
        if let token = request.cookies[Entrance.cookie]?.value, isFromHere(request) {
            await entrance.sessions.end(token)
        }
        var response = Response.redirect(to: "/login", type: .normal)
        response.setCookie(cookie("", age: 0))
        return response
    }

    private func cookie(_ token: String, age: Int) -> Cookie {
        Cookie(
            name: Entrance.cookie, value: token, maxAge: age, path: "/", secure: isBehindTLS,
            httpOnly: true, sameSite: .strict)
    }

    /// Another site's form must not log anybody in or out. Browsers say where a form came from;
    /// a client that says nothing is no browser and has no session to lose.
    private func isFromHere(_ request: Request) -> Bool {
        if let site = request.headers[HTTPField.Name("Sec-Fetch-Site")!] {
            return site == "same-origin" || site == "none"
        }
        guard let origin = request.headers[.origin] else { return true }
        return origin.split(separator: "/").last.map(String.init) == request.head.authority
    }

    /// The value of `key` in a form; percent-encoding undone, since keys may hold `+` and `/`.
    static func key(in form: String) -> String? {
        let pair = form.split(separator: "&").first { $0.hasPrefix("key=") }
        return pair.flatMap { PercentCoding.decoded(form: $0.dropFirst(4)) }
    }

    private static let elsewhere = Problem(
        .forbidden, "The form came from another site", cure: "Open /login on this node.")
}
