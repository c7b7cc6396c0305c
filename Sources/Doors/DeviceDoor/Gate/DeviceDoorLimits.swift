/// What the device door lets anybody have of it.
package struct DeviceDoorLimits: Hashable, Sendable {
    /// Four times the fleet that the door is built for (5,000): trackers that lost their radio come
    /// back before the old connection is known to be dead.
    package var connectionsMax = 20_000
    /// Mobile operators put thousands of trackers behind one address.
    package var perAddressMax = 8_000
    /// A device names itself in its first message; who does not is no device.
    package var namelessSeconds = 180
    /// The longest pause of a lock that sleeps between reports is half an hour, and a little.
    package var idleSeconds = 2_100
    /// An app opens a connection for each report; one that stays open is a bridge.
    package var idleSecondsHTTP = 60
    /// So many unreadable frames one after the other are not this protocol.
    package var spoiltInARowMax = 100
    /// Lines handed on at once: a burst of stored reports shares one sync.
    package var batchLines = 512
    /// Tries, a second apart, when the node says that it is full; then the device is left to
    /// itself and comes again.
    package var triesMax = 5
    /// UDP: datagrams that wait; beyond it they are dropped and counted, and not answered.
    package var datagramsWaitingMax = 8_192
    /// Unknown devices that are listed; further ones are only counted.
    package var strangersMax = 1_000

    package init() {}
}
