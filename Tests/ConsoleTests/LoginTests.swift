import HTTPTypes
import Testing

@Suite struct LoginTests {
    private func post(_ form: String, headers: [String: String] = [:]) async throws -> Visit.Answer
    {
        try await Visit().send(.post, "/login", key: nil, headers: headers, body: form)
    }

    // If this fails, nobody can log in, or the session can be stolen by a script.
    @Test func aKeyBecomesASession() async throws {
        let answer = try await post("key=customs")
        #expect(answer.status == 303)
        let cookie = answer.headers[.setCookie] ?? ""
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
        #expect(!cookie.contains("customs"))
        let session = String(cookie.split(separator: ";")[0])
        let page = try await Visit().get("/", key: nil, headers: ["Cookie": session])
        #expect(page.status == 200)
    }

    // If this fails, whoever was dismissed at noon reads the lane until the end of the shift.
    @Test func aSessionEndsWithItsKey() async throws {
        let visit = await Visit()
        let answer = try await visit.send(
            .post, "/login", key: nil, headers: [:], body: "key=auditor")
        let session = String((answer.headers[.setCookie] ?? "").split(separator: ";")[0])
        let cookie = ["Cookie": session]
        #expect(try await visit.get("/v1/trips", key: nil, headers: cookie).status == 200)
        visit.keys.retire("auditor")
        #expect(try await visit.get("/v1/trips", key: nil, headers: cookie).status == 401)
        let page = try await visit.get("/", key: nil, headers: cookie)
        #expect(page.status == 303 && page.headers[.location] == "/login")
    }

    // If this fails, a wrong key, a device's key or another site's form gets in.
    @Test(
        arguments: [
            ("key=wrong", [:], 401), ("", [:], 401), ("key=%ZZ", [:], 401),
            ("key=device", [:], 401),
            ("key=customs", ["Sec-Fetch-Site": "cross-site"], 403),
            ("key=customs", ["Origin": "https://elsewhere.example"], 403),
            // Longer than any key, or without an end that is told: not read at all.
            ("key=customs", ["Content-Length": "2000"], 413),
            ("key=customs", ["Transfer-Encoding": "chunked"], 411),
            ("key=cust%6Fms", ["Origin": "http://localhost"], 303),
        ] as [(String, [String: String], Int)])
    func refused(_ form: String, _ headers: [String: String], _ status: Int) async throws {
        let answer = try await post(form, headers: headers)
        #expect(answer.status == status)
        if status != 303 { #expect(answer.headers[.setCookie] == nil) }
    }
}
