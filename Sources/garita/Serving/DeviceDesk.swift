import DeviceDoor
import Model

/// Answers whether a device is enrolled, from the folder's file as it is now: what `garita device`
/// changes beside the node holds within `freshFor`.
actor DeviceDesk {
    /// As for keys: a stolen device is shut out before anyone who heard of it can act.
    static let freshSeconds = 2
    private static let freshFor = Duration.seconds(freshSeconds)

    private let folder: DeviceFolder
    private let complain: @Sendable (String) -> Void
    private var roll = DeviceRoll()
    private var readAt: ContinuousClock.Instant?
    private var hasComplained = false

    init(_ folder: DeviceFolder, complain: @escaping @Sendable (String) -> Void) {
        self.folder = folder
        self.complain = complain
    }

    func enrolment(of name: DeviceName) -> Enrolment? {
        if readAt.map({ $0.duration(to: .now) > Self.freshFor }) ?? true { read() }
        return roll[name]
    }

    /// A file that cannot be read opens the door to nobody.
    private func read() {
        readAt = .now
        do {
            roll = try folder.roll()
            hasComplained = false
        } catch {
            roll = DeviceRoll()
            guard !hasComplained else { return }
            hasComplained = true
            let why = (error as? GiveUp)?.sentence ?? String(describing: error)
            complain("no device is let in: \(why)")
        }
    }
}
