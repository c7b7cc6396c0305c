package import Devices

/// What passed the device door since it opened.
package struct DeviceFigures: Hashable, Sendable {
    /// Of one protocol.
    package struct Count: Hashable, Sendable {
        package var opened = 0
        package var bytes = 0
        package var frames = 0
        /// Damaged or unreadable frames.
        package var spoilt = 0
        package var recorded = 0
        package var repeated = 0
        package var refused = 0
        package var answers = 0
        /// Messages of devices that are not enrolled.
        package var strangers = 0
        /// Frames that told something before saying who speaks.
        package var nameless = 0
        /// Closed because nothing came, or no name.
        package var idle = 0
        /// Closed because the node took nothing.
        package var hindered = 0
        /// Datagrams dropped because too many waited.
        package var dropped = 0
        /// Connections turned away at a limit.
        package var crowded = 0
    }

    package var open = 0
    package var counts: [DeviceProtocol: Count] = [:]

    package subscript(spoken: DeviceProtocol) -> Count { counts[spoken] ?? Count() }
}
