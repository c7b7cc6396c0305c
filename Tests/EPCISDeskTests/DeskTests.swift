import EPCIS
import HTTPDoor
import HTTPTypes
import JSON
import Model
import Testing

@Suite struct DeskTests {
    private static let wrong = Paper.event(99, step: "levitating")

    /// If this fails, a partner's capture is acknowledged and cannot be found, or its answer is no
    /// valid document.
    @Test func whatIsCapturedIsFound() async throws {
        let counter = try Counter()
        let sent = try await counter.send(
            .post, "/epcis/capture", body: Paper.document([Paper.event(1), Paper.event(2)]))
        #expect(sent.status == 202)
        let job = try await counter.get(sent.header("Location")).json
        #expect(job["success"]?.bool == true && job["running"]?.bool == false)
        #expect(
            job["acceptedCount"]?.int == 2 && job["captureErrorBehaviour"]?.string == "rollback")
        let all = try await counter.get("/epcis/events")
        #expect(all.ids == ["urn:uuid:2", "urn:uuid:1"])
        #expect(all.header("GS1-EPCIS-Version") == "2.0.0")
        #expect(Validator.violations(in: Array(all.text.utf8)) == [])
        #expect(all.events[0]["recordTime"]?.string == "2026-01-05T21:53:20.000Z")
        let one = try await counter.get(
            "/epcis/events?MATCH_epc=urn:epc:id:sscc:0952001.0000000111&EQ_lane:score=1")
        #expect(one.ids == ["urn:uuid:1"])
        let later = try await counter.get("/epcis/events?GE_eventTime=2026-01-05T10:02:00+02:00")
        #expect(later.ids == ["urn:uuid:2"])
    }

    /// If this fails, half of a delivery is kept that its sender believes refused, or the reverse.
    @Test func aMistakeRollsBackOrIsLeftOut() async throws {
        let counter = try Counter()
        let document = Paper.document([Paper.event(1), Self.wrong])
        let whole = try await counter.send(.post, "/epcis/capture", body: document)
        let refused = try await counter.get(whole.header("Location")).json
        #expect(refused["success"]?.bool == false && refused["acceptedCount"]?.int == 0)
        #expect(counter.facts == 0)
        let part = try await counter.send(
            .post, "/epcis/capture", headers: ["GS1-Capture-Error-Behaviour": "proceed"],
            body: document)
        let kept = try await counter.get(part.header("Location")).json
        #expect(kept["success"]?.bool == false && kept["acceptedCount"]?.int == 1)
        #expect(kept["errors"]?.array?.first?["eventNumber"]?.int == 1)
        #expect(counter.facts == 1)
        let again = try await counter.send(
            .post, "/epcis/capture", headers: ["GS1-Capture-Error-Behaviour": "proceed"],
            body: document)
        let repeated = try await counter.get(again.header("Location")).json
        #expect(repeated["duplicateCount"]?.int == 1 && counter.facts == 1)
    }

    /// If this fails, a partner's client cannot tell one mistake from another.
    @Test(arguments: [
        ("/epcis/capture", "{", 400, "ValidationException"),
        ("/epcis/capture", "{}", 400, "ValidationException"),
        (
            "/epcis/events", Paper.document([Paper.event(1), Paper.event(2)]), 400,
            "ValidationException"
        ),
        ("/epcis/events", Paper.alone(wrong), 400, "ValidationException"),
        ("/epcis/queries", #"{"name":"a b","query":{}}"#, 400, "ValidationException"),
        (
            "/epcis/queries", #"{"name":"a","query":{"EQ_action":["X"]}}"#, 400,
            "QueryValidationException"
        ),
    ])
    func wrongBodiesAreNamed(_ path: String, _ body: String, _ status: Int, _ title: String)
        async throws
    {
        let answer = try await Counter().send(.post, path, body: body)
        #expect(answer.status == status && answer.title == title, "\(answer.text)")
        #expect(answer.json["type"]?.string == "epcisException:\(title)")
        #expect(answer.headers[.contentType] == "application/problem+json")
    }

    /// If this fails, a mistyped question is answered as if it were another.
    @Test(arguments: [
        ("/epcis/events?GE_eventDate=2026-01-01T00:00:00Z", 400, "QueryParameterException"),
        ("/epcis/events?perPage=x", 400, "QueryParameterException"),
        ("/epcis/events?nextPageToken=1_2_3__5_00", 400, "QueryParameterException"),
        ("/epcis/events?EQ_ex:score=1", 400, "QueryParameterException"),
        ("/epcis/events?EQ_bizStep=ex:packing", 400, "QueryParameterException"),
        ("/epcis/events?EQ_bizTransaction_ex:order=urn:x:1", 400, "QueryParameterException"),
        ("/epcis/events?MATCH_epc=ex:pallet-1", 400, "QueryParameterException"),
        ("/epcis/events?EXISTS_INNER_ex:a=true", 400, "QueryParameterException"),
        ("/epcis/events/urn:uuid:7", 404, "NoSuchResourceException"),
        ("/epcis/queries/none", 404, "NoSuchNameException"),
        ("/epcis/capture/none", 404, "NoSuchResourceException"),
        (
            "/epcis/events?EQ_eventID=" + String(repeating: "x", count: 20_000), 414,
            "URITooLongException"
        ),
    ])
    func wrongQuestionsAreNamed(_ path: String, _ status: Int, _ title: String) async throws {
        let answer = try await Counter().get(path)
        #expect(answer.status == status && answer.title == title, "\(answer.text)")
    }

    /// If this fails, whoever has no key, or a device's, reads or writes.
    @Test func keysAreAsked() async throws {
        let counter = try Counter()
        let document = Paper.document([Paper.event(1)])
        #expect(try await counter.get("/epcis/events", key: nil).status == 401)
        #expect(
            try await counter.get("/epcis/events", key: "device/d").title == "SecurityException")
        let auditor = try await counter.send(
            .post, "/epcis/capture", key: "auditor/a", body: document)
        #expect(auditor.status == 403 && counter.facts == 0)
        #expect(
            try await counter.send(.post, "/epcis/capture", key: nil, body: document).status == 401)
        let type = try await counter.send(
            .post, "/epcis/capture", headers: ["Content-Type": "application/xml"], body: document)
        #expect(type.status == 415)
        let accept = try await counter.send(
            .get, "/epcis/events", headers: ["Accept": "application/xml"])
        #expect(accept.status == 406 && accept.title == "NotAcceptableException")
    }

    /// If this fails, a rival reads what a party captured, in a page, a list or by its name.
    @Test func aPartySeesItsOwn() async throws {
        let counter = try Counter()
        for (number, key) in [(1, "carrier/mx-carrier"), (2, "carrier/rival")] {
            let sent = try await counter.send(
                .post, "/epcis/events", key: key,
                body: Paper.alone(
                    Paper.event(number, step: number == 1 ? "loading" : "unloading")))
            #expect(sent.status == 201, "\(sent.text)")
        }
        #expect(try await counter.get("/epcis/events", key: "carrier/rival").ids == ["urn:uuid:2"])
        #expect(
            try await counter.get("/epcis/events/urn:uuid:1", key: "carrier/rival").status == 404)
        #expect(
            try await counter.get("/epcis/bizSteps", key: "carrier/rival").members == ["unloading"])
        #expect(try await counter.get("/epcis/epcs", key: "carrier/nobody").members == [])
        #expect(
            try await counter.get("/epcis/events", key: "exporter/friend").ids == ["urn:uuid:1"])
        #expect(try await counter.get("/epcis/events", key: "customs/us-cbp").ids.count == 2)
        let stranger = try await counter.get("/epcis/capture", key: "carrier/rival")
        #expect(stranger.json == [])
    }

    /// If this fails, an event is handed in twice under one name, or its error is not told with it.
    @Test func oneEventHasOneName() async throws {
        let counter = try Counter()
        let body = Paper.alone(Paper.event(1))
        let sent = try await counter.send(.post, "/epcis/events", body: body)
        #expect(sent.status == 201 && sent.header("Location") == "/epcis/events/urn%3Auuid%3A1")
        let again = try await counter.send(.post, "/epcis/events", body: body)
        #expect(again.status == 409 && again.title == "ResourceAlreadyExistsException")
        let declared = Paper.event(
            1,
            more:
                #""errorDeclaration":{"declarationTime":"2026-01-05T09:00:00Z","reason":"did_not_occur"},"#
        )
        #expect(
            try await counter.send(.post, "/epcis/events", body: Paper.alone(declared)).status
                == 201)
        let both = try await counter.get(sent.header("Location"))
        #expect(both.ids == ["urn:uuid:1", "urn:uuid:1"])
        let wrong = try await counter.get(
            "/epcis/events?EXISTS_errorDeclaration=true&EQ_errorReason=did_not_occur")
        #expect(wrong.ids.count == 1)
    }

    /// If this fails, a page is missing, doubled, or shows what came later; or a token lives for
    /// ever.
    @Test func pagesFollowEachOther() async throws {
        let counter = try Counter()
        let events = (0..<25).map { Paper.event($0) }
        _ = try await counter.send(.post, "/epcis/capture", body: Paper.document(events))
        var ids: [String] = []
        var path: String? = "/epcis/events?perPage=10&EQ_bizStep=loading"
        var first: String?
        while let here = path {
            let page = try await counter.get(here)
            ids += page.ids
            path = page.next
            if first == nil {
                first = page.next
                #expect(page.header("GS1-Next-Page-Token-Expires") == "2026-01-05T22:08:20.000Z")
                _ = try await counter.send(
                    .post, "/epcis/events",
                    body: Paper.alone(Paper.event(20, more: #""lane:x":1,"#)))
            }
        }
        #expect(ids == (0..<25).reversed().map { "urn:uuid:\($0)" })
        let stolen = try await counter.get(first ?? "", key: "customs/us-cbp")
        #expect(stolen.title == "QueryParameterException")
        counter.pass(16 * 60)
        let late = try await counter.get(first ?? "")
        #expect(late.status == 400 && late.json["detail"]?.string?.contains("expired") == true)
    }

    /// If this fails, limits of a query are not kept.
    @Test func limitsAreKept() async throws {
        let counter = try Counter()
        let events = (0..<25).map { Paper.event($0) }
        _ = try await counter.send(.post, "/epcis/capture", body: Paper.document(events))
        let limited =
            "/epcis/events?orderBy=eventTime&orderDirection=ASC&eventCountLimit=12&perPage=10"
        let page = try await counter.get(limited)
        #expect(page.ids.first == "urn:uuid:0" && page.ids.count == 10)
        let rest = try await counter.get(page.next ?? "")
        #expect(rest.ids == ["urn:uuid:10", "urn:uuid:11"] && rest.next == nil)
        let large = try await counter.get("/epcis/events?maxEventCount=24")
        #expect(large.status == 413 && large.title == "QueryTooLargeException")
        #expect(try await counter.get("/epcis/events?maxEventCount=25&perPage=30").ids.count == 25)
    }

    /// If this fails, a question that most events do not answer is given up as too hard, although
    /// there are few events.
    @Test func aRareAnswerIsLookedForLong() async throws {
        let counter = try Counter()
        let events = (0..<1_500).map { Paper.event($0) }
        _ = try await counter.send(.post, "/epcis/capture", body: Paper.document(events))
        #expect(try await counter.get("/epcis/events?LT_lane:score=1").ids == ["urn:uuid:0"])
        let none = try await counter.get("/epcis/events?GT_lane:score=5000")
        #expect(none.status == 200 && none.ids == [])
    }

    /// If this fails, a party's saved question is lost, read by others or answered otherwise.
    @Test func queriesHaveNames() async throws {
        let counter = try Counter()
        let events = (0..<5).map { Paper.event($0) }
        _ = try await counter.send(.post, "/epcis/capture", body: Paper.document(events))
        let body = #"{"name":"hot","query":{"GT_lane:score":2,"eventType":["ObjectEvent"]}}"#
        let made = try await counter.send(.post, "/epcis/queries", body: body)
        #expect(made.status == 201 && made.header("Location") == "/epcis/queries/hot")
        #expect(try await counter.send(.post, "/epcis/queries", body: body).status == 409)
        let answer = try await counter.get("/epcis/queries/hot/events?perPage=1")
        #expect(answer.ids == ["urn:uuid:4"])
        #expect(try await counter.get(answer.next ?? "").ids == ["urn:uuid:3"])
        #expect(answer.json["epcisBody"]?["queryResults"]?["queryName"]?.string == "hot")
        #expect(try await counter.get("/epcis/queries/hot", key: "customs/us-cbp").status == 404)
        #expect(try await counter.get("/epcis/queries").json.array?.count == 1)
        #expect(try await counter.send(.delete, "/epcis/queries/hot").status == 204)
        #expect(try await counter.get("/epcis/queries/hot").status == 404)
    }

    /// If this fails, a query with words of its sender's own is refused although they are declared,
    /// or means something else when it is asked by its name.
    @Test func declaredPrefixesAreTaken() async throws {
        let counter = try Counter()
        _ = try await counter.send(
            .post, "/epcis/capture",
            body: Paper.document([
                Paper.event(1, more: #""https://example.org/voc/score":7,"#)
            ]))
        let header = ["GS1-Extensions": "ex=https://example.org/voc/"]
        let asked = try await counter.send(
            .get, "/epcis/events?EQ_ex:score=7", headers: header)
        #expect(asked.status == 200 && asked.ids == ["urn:uuid:1"], "\(asked.text)")
        #expect(
            try await counter.get("/epcis/events?EQ_bizStep=cbv:BizStep-loading").ids.count == 1)
        let body = #"{"name":"own","query":{"EQ_ex:score":7}}"#
        #expect(try await counter.send(.post, "/epcis/queries", body: body).status == 400)
        #expect(
            try await counter.send(.post, "/epcis/queries", headers: header, body: body).status
                == 201)
        #expect(try await counter.get("/epcis/queries/own/events").ids == ["urn:uuid:1"])
    }

    /// If this fails, whoever looks around first finds nothing to ask for.
    @Test func whatThereIsIsListed() async throws {
        let counter = try Counter()
        let events = (0..<3).map { Paper.event($0, step: $0 == 0 ? "loading" : "departing") }
        _ = try await counter.send(.post, "/epcis/capture", body: Paper.document(events))
        #expect(try await counter.get("/epcis").members.contains("events"))
        #expect(try await counter.get("/epcis/eventTypes").members == ["ObjectEvent"])
        let steps = try await counter.get("/epcis/bizSteps?perPage=1")
        #expect(steps.members == ["departing"])
        #expect(try await counter.get(steps.next ?? "").members == ["loading"])
        let things = try await counter.get("/epcis/epcs")
        // As their senders wrote them, not as the index orders them.
        #expect(things.members == ["urn:epc:id:sscc:0952001.0000000111"])
        #expect(try await counter.get("/epcis/bizSteps/departing").members == ["events"])
        #expect(try await counter.get("/epcis/bizSteps/departing/events").ids.count == 2)
        let link = "/epcis/epcs/https%3A%2F%2Fid.gs1.org%2F00%2F009520010000001114/events"
        #expect(try await counter.get(link).ids.count == 3)
        let options = try await counter.send(.options, "/epcis/capture")
        #expect(options.header("Allow") == "GET, POST, OPTIONS")
        #expect(options.header("GS1-EPCIS-Capture-Limit") == "10000")
        #expect(options.header("GS1-Capture-Error-Behaviour") == "all")
        #expect(options.header("GS1-Extensions") == "lane=https://lane.example.org/voc/")
    }

    /// If this fails, whoever watches misses an event, is told one twice, or sees another's; or the
    /// watch outlives its key.
    @Test func whoWatchesIsToldOnce() async throws {
        let counter = try Counter()
        let key = "carrier/mx-carrier"
        let body = #"{"name":"all","query":{"EQ_bizStep":["loading"]}}"#
        _ = try await counter.send(.post, "/epcis/queries", key: key, body: body)
        @Sendable func capture(_ number: Int, _ key: String) async throws {
            _ = try await counter.send(
                .post, "/epcis/events", key: key, body: Paper.alone(Paper.event(number)))
        }
        try await capture(1, key)
        let told = try await counter.send(
            .get, "/epcis/queries/all/events?stream=true", key: key,
            headers: ["Last-Event-ID": "0"]
        ) { text in
            if text.hasPrefix("retry") {
                try await capture(2, "carrier/rival")
                try await capture(3, key)
            }
            if text.contains("urn:uuid:3") { counter.retire(key) }
        }
        #expect(told.text.contains("id: 2\nevent: epcis\ndata: {"))
        #expect(!told.text.contains("urn:uuid:1\"") && !told.text.contains("urn:uuid:2\""))
        #expect(told.headers[.contentType] == "text/event-stream")
        let unknown = try await counter.send(
            .get, "/epcis/queries/all/events?stream=true", headers: ["Last-Event-ID": "x"])
        #expect(unknown.title == "NoSuchNameException")
    }

    /// If this fails, an erased event is still answered from a copy.
    @Test func whatIsErasedIsGone() async throws {
        let counter = try Counter()
        _ = try await counter.send(.post, "/epcis/capture", body: Paper.document([Paper.event(1)]))
        counter.erase(0)
        #expect(try await counter.get("/epcis/events").ids == [])
    }
}
