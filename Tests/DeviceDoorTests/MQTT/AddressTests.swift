import MQTTDoor
import Testing

struct AddressTests {
    // The wrong device would speak for a load.
    @Test(arguments: [
        ("garita/+", "garita/7", "7"), ("garita/+", "garita/7/x", nil), ("garita/+", "garita", nil),
        ("owntracks/+/+", "owntracks/maria/phone", "maria/phone"),
        ("fleet/#", "fleet/a/b", "a/b"), ("fleet/+/gps/#", "fleet/7/gps/x", "7/x"),
        ("lock", "lock", "lock"), ("lock", "locks", nil), ("+/pos", "7/pos", "7"),
    ])
    func aTopicNamesItsDevice(filter: String, topic: String, name: String?) throws {
        let filter = try #require(TopicFilter(filter))
        #expect(filter.name(in: topic) == name)
    }

    // A filter that no broker grants would leave the lane deaf.
    @Test(arguments: ["", "a/#/b", "a+/b", "#a", "a/b#"])
    func wrongFiltersAreRefused(_ text: String) { #expect(TopicFilter(text) == nil) }

    // An operator would be sent to another broker than the one named.
    @Test func anAddressIsReadWhole() throws {
        let one = try BrokerAddress(
            "mqtt://gari%74a@broker.lane:1884/?topic=a/+&topic=b/%23&client=n-1")
        #expect(one.host == "broker.lane" && one.port == 1_884 && one.user == "garita")
        #expect(one.filters.map(\.description) == ["a/+", "b/#"] && one.client == "n-1")
        let secret = try BrokerAddress("mqtts://broker.lane?topic=a/+")
        #expect(secret.isEncrypted && secret.port == 8_883 && !one.isEncrypted)
        let other = try BrokerAddress("mqtt://[::1]?topic=a/+")
        #expect(other.host == "::1" && other.port == 1_883 && other.user == nil)
    }

    // A mistyped address would be taken for another, or show the password in it.
    @Test(arguments: [
        "", "broker", "http://b?topic=a", "mqttss://b?topic=a", "mqtts://b", "mqtt://b",
        "mqtt://b?topic=", "mqtts://b:0?topic=a",
        "mqtt://b?topic=a+", "mqtt://b:0?topic=a", "mqtt://b:99999?topic=a", "mqtt://?topic=a",
        "mqtt://b/path?topic=a", "mqtt://b?topic=a&x=1", "mqtt://b?topic=a&client=",
        "mqtt://u:hidden@b?topic=a", "mqqt://u:hidden@b?topic=a",
    ])
    func wrongAddressesAreRefused(_ text: String) {
        do throws(BrokerAddress.Flaw) {
            _ = try BrokerAddress(text)
            Issue.record("“\(text)” was taken")
        } catch { #expect(!error.advice.contains("hidden")) }
    }
}
