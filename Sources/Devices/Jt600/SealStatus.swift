/// The status word of the Jointech JT701 lock, bit for bit as its vendor prints it (the table is at
/// wialon.com/en/gps-hardware/asset/jointech-jt701d), counted here from zero.
///
/// Tracker servers read bit 3 as a cut of the *power* and throw bits 8, 9, 10 and 12 away. For a
/// seal these are what it is there for: a cut string, an unlocking, a wrong PIN, a card that is not
/// allowed, a back cover taken off.
struct SealStatus {
    let word: Int

    init(_ word: Int) { self.word = word }

    private func has(_ bit: Int) -> Bool { word & 1 << bit != 0 }

    var isFromCells: Bool { has(0) }
    var isCut: Bool { has(3) }
    /// The device waits for an answer: an alarm, or something it sends again from its memory.
    var wantsAnswer: Bool { has(5) }
    var stringInserted: Bool { has(6) }
    var motorLocked: Bool { has(7) }
    var backCapClosed: Bool { has(13) }

    var alarms: [DeviceAlarm] {
        guard word & Self.alarming != 0 else { return [] }
        return Self.meanings.filter { has($0.bit) }.map(\.alarm)
    }

    private static let alarming = meanings.reduce(0) { $0 | 1 << $1.bit }

    /// The worst first.
    private static let meanings: [(bit: Int, alarm: DeviceAlarm)] = [
        (3, .sealCut), (8, .unlockAlarm), (9, .wrongPin), (10, .illegalCard),
        (12, .backCoverOpened), (14, .motorFault), (4, .vibration), (11, .lowBattery),
        (1, .fenceEntered), (2, .fenceLeft),
    ]

    func tell(_ report: inout DeviceReport) {
        report.isFromCells = isFromCells
        for alarm in alarms { report.raise(alarm) }
        report.lockWords.stringInserted = stringInserted
        report.lockWords.motorLocked = motorLocked
        report.lockWords.backCapClosed = backCapClosed
        // Asks for an answer and cries nothing: something told again from memory.
        report.isLate = wantsAnswer && alarms.isEmpty
    }
}
