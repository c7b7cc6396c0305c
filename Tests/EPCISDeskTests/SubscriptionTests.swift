import HTTPTypes
import EPCIS
import EventIndex
import JSON
import Testing

/// Subscribing, up to the first delivery; deliveries themselves are tried end to end.
@Suite struct SubscriptionTests {
    private static let list = "/epcis/queries/all/subscriptions"
    private static let wish = #"{"dest":"https://1.1.1.1/in","stream":true}"#

    private func counter(_ keys: String...) async throws -> Counter {
        let counter = try Counter()
        for key in keys {
            let made = try await counter.send(
                .post, "/epcis/queries", key: key, body: #"{"name":"all","query":{}}"#)
            #expect(made.status == 201)
        }
        return counter
    }

    /// If this fails, a subscription cannot be looked at, or its secret can; or it outlives its
    /// query.
    @Test func aSubscriptionIsMadeShownAndDeleted() async throws {
        let key = "carrier/a", counter = try await counter(key, "carrier/b")
        let made = try await counter.send(.post, Self.list, key: key, body: Self.wish)
        #expect(made.status == 201, "\(made.text)")
        let secret = try #require(made.json["signatureToken"]?.string)
        #expect(secret.utf8.count == 64)
        let place = made.header("Location")
        #expect(place == Self.list + "/" + (made.json["subscriptionID"]?.string ?? "?"))
        let shown = try await counter.get(place, key: key)
        #expect(shown.json["dest"]?.string == "https://1.1.1.1/in")
        #expect(shown.json["stream"]?.bool == true && shown.json["state"]?.string == "active")
        #expect(!shown.text.contains(secret))
        #expect(try await counter.get(Self.list, key: key).json.array?.count == 1)
        #expect(try await counter.get(place, key: "carrier/b").status == 404)
        #expect(try await counter.send(.delete, place, key: "carrier/b").status == 404)
        #expect(try await counter.get(Self.list, key: "carrier/b").json == [])
        #expect(try await counter.send(.delete, place, key: key).status == 204)
        #expect(try await counter.get(place, key: key).status == 404)
        let other = try await counter.send(.post, Self.list, key: key, body: Self.wish)
        #expect(try await counter.send(.delete, "/epcis/queries/all", key: key).status == 204)
        #expect(try await counter.get(other.header("Location"), key: key).status == 404)
        let options = try await counter.send(.options, Self.list, key: key)
        #expect(options.header("Allow") == "GET, POST, OPTIONS")
    }

    /// If this fails, a mistyped wish is kept, and its sender waits for what never comes.
    @Test(arguments: [
        (#"{"dest":"https://1.1.1.1/in"}"#, "SubscriptionControlsException"),
        (
            #"{"dest":"https://1.1.1.1/in","stream":true,"schedule":{"hour":"1"}}"#,
            "SubscriptionControlsException"
        ),
        (
            #"{"dest":"https://1.1.1.1/in","schedule":{"hour":"25"}}"#,
            "SubscriptionControlsException"
        ),
        (#"{"dest":"https://1.1.1.1/in","schedule":{}}"#, "SubscriptionControlsException"),
        (
            #"{"dest":"https://1.1.1.1/in","schedule":{"second":"*"}}"#,
            "SubscriptionControlsException"
        ),
        (
            #"{"dest":"https://1.1.1.1/in","schedule":{"month":"2","dayOfMonth":"30"}}"#,
            "SubscriptionControlsException"
        ),
        (
            #"{"dest":"https://1.1.1.1/in","stream":true,"signatureToken":"short"}"#,
            "SubscriptionControlsException"
        ),
        (
            #"{"dest":"https://1.1.1.1/in","stream":true,"secret":"0123456789abcdef"}"#,
            "SubscriptionControlsException"
        ),
        (
            #"{"dest":"https://1.1.1.1/in","stream":true,"initialRecordTime":"monday"}"#,
            "SubscriptionControlsException"
        ),
        (#"{"dest":"https://127.0.0.1/in","stream":true}"#, "SubscriptionControlsException"),
        (#"{"stream":true}"#, "ValidationException"), ("[]", "ValidationException"),
        ("{", "ValidationException"),
    ])
    func wrongWishesAreNamed(_ body: String, _ title: String) async throws {
        let counter = try await counter("operator/op")
        let answer = try await counter.send(.post, Self.list, body: body)
        #expect(answer.status == 400 && answer.title == title, "\(answer.text)")
        #expect(try await counter.get(Self.list).json == [])
    }

    /// If this fails, one partner takes all the room there is.
    @Test func aPartyHasSoManyAndNoMore() async throws {
        let counter = try await counter("carrier/a", "carrier/b")
        for _ in 0..<SubscriptionShelf.perPartyMax {
            let made = try await counter.send(.post, Self.list, key: "carrier/a", body: Self.wish)
            #expect(made.status == 201)
        }
        let more = try await counter.send(.post, Self.list, key: "carrier/a", body: Self.wish)
        #expect(more.status == 400 && more.text.contains("20 subscriptions"))
        #expect(
            try await counter.send(.post, Self.list, key: "carrier/b", body: Self.wish).status
                == 201)
    }
}
