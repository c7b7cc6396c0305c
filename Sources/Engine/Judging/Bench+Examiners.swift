import Examination
import Model

extension Bench {
    /// Who looks at a load that is decided so: drawn once, and kept while the officer is there.
    func examiners(for channel: Channel, of file: TripFile) -> [ExaminerDraw] {
        guard let desk, channel.wantsOfficer else { return [] }
        return desk.examiners(under: file.seed, keeping: file.examiners)
    }

    /// Officers were filed since, or the drawn one is there no longer.
    func examinersAskForAnother(_ file: TripFile) -> Bool {
        guard let decision = file.decision else { return false }
        return examiners(for: decision.channel, of: file) != decision.examiners
    }
}

extension Channel {
    /// Somebody looks at the load or its papers. A hold waits for whoever holds.
    fileprivate var wantsOfficer: Bool {
        switch self {
        case .documentReview, .nonIntrusiveScan, .canine, .physicalExam: true
        case .releaseTrustedLane, .release, .hold: false
        }
    }
}
