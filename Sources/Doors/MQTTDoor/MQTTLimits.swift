/// What the MQTT door takes from a broker, and how long it waits for one.
package struct MQTTLimits: Hashable, Sendable {
    /// Of one message: a tracker's log of a day as lines has some 100 KiB.
    package var payloadMax = 256 * 1_024
    /// Messages in our hands at once; the rest waits at the broker, which counts them, too.
    package var messagesAtOnce = 256
    /// Lines handed on together, as at the device door: they share one sync.
    package var batchLines = 512
    /// Tries, a second apart, when the node says that it is full; then the broker keeps the rest.
    package var triesMax = 5
    /// After half of it without a word a ping goes out; after half as much again the broker gives
    /// us up, and we give it up.
    package var keepAliveSeconds = 60
    package var connectSeconds = 10
    /// Between tries to reach the broker: doubled from the first to the last.
    package var pauseFirst = Duration.seconds(1)
    /// Short enough that nobody has to start the node again, long enough to be no burden.
    package var pauseMax = Duration.seconds(60)
    /// Devices whose last place is remembered: as many as one node enrols.
    package var devicesMax = 100_000

    package init() {}
}
