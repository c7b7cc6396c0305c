package import Model

/// What a tracker or an electronic lock says of one moment, whatever protocol it speaks.
///
/// Values are as the device gave them, in the units named. A report without a place is a word
/// about the device alone: then it must not refresh anybody's idea of where the load is.
package struct DeviceReport: Hashable, Sendable {
    /// When the place was measured; nil when the message does not say.
    package var fixTime: Instant?
    /// When the device made or sent the message.
    package var deviceTime: Instant?
    /// The device's own claim that its fix is good.
    package var isValid = false
    /// The message brings no new fix; a place, if there is one, is an older one.
    package var isOutdated = false
    /// Degrees, north and east positive.
    package var latitude: Double?
    package var longitude: Double?
    package var altitudeMetres = 0.0
    /// How far off the place may be, as the device reckons; nil when it does not say.
    package var accuracyMetres: Double?
    package var speedKnots = 0.0
    package var courseDegrees = 0.0
    package var satellites: Int?
    package var batteryPercent: Int?
    package var ignition: Bool?
    /// Sent again from the device's memory, or marked as late by the device.
    package var isLate = false
    /// The phone says that an app made this place up.
    package var isMocked = false
    /// The place comes from cell towers: right to a kilometre or so.
    package var isFromCells = false
    package var alarms: [DeviceAlarm] = []
    package var lock: LockReport?

    package init() {}

    /// A word about the device with no fix in it.
    package static func withoutFix(at time: Instant? = nil) -> DeviceReport {
        var report = DeviceReport()
        report.deviceTime = time
        report.isOutdated = true
        return report
    }

    /// One moment for both clocks, as in most messages.
    package mutating func setTime(_ time: Instant?) {
        fixTime = time
        deviceTime = time
    }

    package mutating func raise(_ alarm: DeviceAlarm?) {
        guard let alarm, !alarms.contains(alarm) else { return }
        alarms.append(alarm)
    }

    /// For changing one word of a lock without caring whether others were said.
    var lockWords: LockReport {
        get { lock ?? LockReport() }
        set { lock = newValue }
    }
}
