import Model

/// When a report counts as made: as the device says, unless its clock cannot be right.
///
/// A lock whose clock was reset still cries out. Its word is then dated by when it was heard.
struct DeviceMoment {
    let time: Instant
    let heard: Instant
    /// The device's own time, where it was not believed.
    let disbelieved: Instant?
    /// Whether `time` is the device's own.
    let isDevices: Bool

    /// 2000-01-01: a receiver without its almanac says 1970, 1980 or 1999.
    private static let earliest = Instant(milliseconds: 946_684_800_000)
    /// As the node's entrance holds everybody to: beyond it is no drift.
    private static let aheadMax = Seconds.minutes(5)

    init(_ report: DeviceReport, heard: Instant) {
        let told =
            report.isOutdated
            ? report.deviceTime ?? report.fixTime : report.fixTime ?? report.deviceTime
        self.heard = heard
        let isPossible = told.map { $0 >= Self.earliest && $0 <= heard + Self.aheadMax } ?? false
        isDevices = isPossible
        time = isPossible ? told ?? heard : heard
        disbelieved = isPossible ? nil : told
    }
}
