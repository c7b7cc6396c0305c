import Testing

struct BrokerTests {
    // An operator would wait for a fleet that no broker was asked for, or show its password.
    @Test(arguments: [
        ["--mqtt", "mqtt://127.0.0.1"], ["--mqtt", "mqtt://u:hidden@127.0.0.1?topic=a"],
        ["--mqtt", "mqtt://127.0.0.1?topic=a", "--mqtt-password-file", "x"],
        ["--device-port", "mqtt=1883"], ["--mqtt-trust", "ca.pem"],
        ["--mqtt", "mqtt://127.0.0.1?topic=a", "--mqtt-trust", "ca.pem"],
    ])
    func wrongWordsAreRefused(_ words: [String]) throws {
        let scratch = try Scratch()
        let run = try Command.run(["serve", "--data", scratch.path("data")] + words)
        #expect(run.status == 64, "\(run.complaints)")
        #expect(!run.complaints.contains("hidden"))
    }
}
