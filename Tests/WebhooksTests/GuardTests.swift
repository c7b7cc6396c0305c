import Testing
import Webhooks

/// Whoever subscribes names an address; the node stands inside a customs network.
@Suite struct GuardTests {
    private static func address(_ text: String) -> IPAddress? {
        if text.contains(":") {
            let halves = text.split(separator: "::", omittingEmptySubsequences: false).map {
                $0.split(separator: ":").compactMap { UInt16($0, radix: 16) }
            }
            let tail = halves.count == 2 ? halves[1] : []
            let gap = [UInt16](repeating: 0, count: 8 - halves[0].count - tail.count)
            return IPAddress(
                bytes: (halves[0] + gap + tail).flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] })
        }
        return IPAddress(bytes: text.split(separator: ".").compactMap { UInt8($0) })
    }

    // A partner could have the node knock at the machines behind it, or at its cloud's keeper.
    @Test(arguments: [
        ("127.0.0.1", AddressBlock.loopback), ("127.255.3.4", .loopback), ("10.1.2.3", .private_),
        ("172.16.0.1", .private_), ("172.31.255.255", .private_), ("192.168.1.1", .private_),
        ("100.64.0.1", .private_), ("169.254.1.1", .linkLocal), ("169.254.169.254", .metadata),
        ("100.100.100.200", .metadata), ("168.63.129.16", .metadata), ("0.0.0.0", .reserved),
        ("224.0.0.1", .multicast), ("239.1.1.1", .multicast), ("240.0.0.1", .reserved),
        ("255.255.255.255", .reserved), ("198.18.0.1", .reserved), ("192.0.2.1", .reserved),
        ("203.0.113.9", .reserved), ("::1", .loopback), ("::", .reserved), ("fe80::1", .linkLocal),
        ("fc00::1", .private_), ("fd12:3456::1", .private_), ("fd00:ec2::254", .metadata),
        ("ff02::1", .multicast), ("::ffff:7f00:1", .loopback), ("::ffff:a00:1", .private_),
        ("64:ff9b::a9fe:a9fe", .metadata), ("2002:7f00:1::", .reserved), ("2001::1", .reserved),
        ("2001:db8::1", .reserved), ("::7f00:1", .reserved), ("3fff::1", .reserved),
        ("64:ff9b:1::1", .reserved),
    ])
    func whatIsNotPublicIsKnown(_ text: String, _ block: AddressBlock) throws {
        #expect(AddressBlock(of: try #require(Self.address(text))) == block)
    }

    // An honest receiver would be told nothing.
    @Test(arguments: [
        "1.1.1.1", "8.8.8.8", "172.15.0.1", "172.32.0.1", "192.167.1.1", "100.63.0.1",
        "100.128.0.1", "169.253.1.1", "223.255.255.254", "2606:4700::1111", "2a00:1450::1",
        "::ffff:808:808", "64:ff9b::808:808",
    ])
    func whatIsPublicIsLetThrough(_ text: String) throws {
        #expect(AddressBlock(of: try #require(Self.address(text))) == nil)
    }

    // An address would be read one way by the guard and another by who connects.
    @Test(arguments: [
        "", "receiver.example.com/x", "ftp://a.example/x", "https://", "https:///x",
        "https://a.example:0/", "https://a.example:70000/", "https://a.example:x/",
        "https://a b.example/", "https://a.example/\u{e9}", "https://a.example/#x",
        "https://a.example\\@b.example/", "https://[::1", "https://[::1]x/", "file:///etc/passwd",
    ])
    func whatIsNoAddressIsRefused(_ text: String) {
        #expect(throws: DestinationFlaw.noAddress) { try Destination(text) }
    }

    // A request would go to another port, host or path than was asked for.
    @Test func anAddressIsTakenApart() throws {
        let one = try Destination("HTTPS://Receiver.Example.com:8443/in?x=1")
        #expect(one.host == "receiver.example.com" && one.port == 8_443 && one.target == "/in?x=1")
        #expect(one.authority == "receiver.example.com:8443" && one.isEncrypted)
        let bare = try Destination("https://a.example?x=1")
        #expect(bare.target == "/?x=1" && bare.port == 443 && bare.authority == "a.example")
        let six = try Destination("https://[2606:4700::1111]/x")
        #expect(six.host == "2606:4700::1111" && six.authority == "[2606:4700::1111]")
        #expect(throws: DestinationFlaw.credentials) { try Destination("https://me:pw@a.example/") }
    }

    // A name that stands for an inner address would be a way around the guard.
    @Test(arguments: [
        ("https://localhost/", DestinationFlaw.notPublic(.loopback)),
        ("https://127.0.0.1:8443/", .notPublic(.loopback)),
        ("https://[::1]/", .notPublic(.loopback)), ("https://2130706433/", .notPublic(.loopback)),
        ("https://0x7f.1/", .notPublic(.loopback)), ("https://10.0.0.1/", .notPublic(.private_)),
        ("https://169.254.169.254/latest/", .notPublic(.metadata)),
        ("http://1.1.1.1/", .notEncrypted), ("https://1.1.1.1:25/", .port(25)),
        ("https://no-such-host.invalid/", .unknownHost),
    ])
    func whereverANameLeadsIsLookedAt(_ text: String, _ flaw: DestinationFlaw) async throws {
        let client = WebhookClient()
        let destination = try Destination(text)
        await #expect(throws: flaw) { try await client.addresses(of: destination) }
        let outcome = await client.send(Posting(to: destination, headers: [], body: []))
        #expect(outcome == .refused(flaw))
    }

    // An operator who names one receiver in the house would open all of it.
    @Test func onlyTheNamedHostIsLetThrough() async throws {
        let client = WebhookClient(named: NamedHosts(["127.0.0.1:9", "inner.example"]))
        #expect(try await client.addresses(of: try Destination("http://127.0.0.1:9/")).count == 1)
        for text in ["http://127.0.0.1:10/", "http://localhost:9/"] {
            await #expect(throws: DestinationFlaw.notEncrypted) {
                try await client.addresses(of: try Destination(text))
            }
        }
        #expect(
            await client.send(
                Posting(to: try Destination("http://127.0.0.1:9/"), headers: [], body: []))
                == .unreachable)
        #expect(NamedHosts.isName("127.0.0.1:9") && !NamedHosts.isName("http://a.example/"))
    }
}
