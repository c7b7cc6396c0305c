package import Model

/// One trip's truth beside its testimony.
package struct ScoreRow: Hashable, Sendable {
    package let trip: TripID
    package let deed: Deed?
    package let confounders: Set<Confounder>
    /// Every kind that was alarmed, deserved or not.
    package let alarms: Set<Finding.Kind>
    /// The first alarm that the deed deserved.
    package let caught: Catch?
    /// From the wheels' stop to the first stop alarm; from the touch to the first that felt it.
    package let stopSeconds: Double?
    package let touchSeconds: Double?
    package let wasPrecleared: Bool
    package let wasRevoked: Bool
    package let exposure: Exposure
    package let waitMinutes: Double
    package let isFast: Bool

    package struct Catch: Hashable, Sendable {
        package let kind: Finding.Kind
        package let seconds: Double
        /// Before the booth, while a clearance could still be taken back in time.
        package let isInTime: Bool
    }

    /// A stand is rounded to a ping and an open door to a fix or two: an alarm may date itself a
    /// little before the deed without being about something else.
    static let slack = Seconds(60)

    package init(_ voyage: Voyage, _ testimony: Testimony?) {
        let truth = voyage.truth
        let alarms = (testimony?.findings ?? []).filter { $0.severity == .alarm }
        trip = voyage.trip.id
        deed = truth.deed
        confounders = truth.confounders
        self.alarms = Set(alarms.map(\.kind))
        let deserved = truth.deed.map { deed in
            alarms.filter { Self.isEarned($0, by: deed) }.sorted { $0.known < $1.known }
        }
        caught = deserved?.first.map { first in
            Catch(
                kind: first.kind,
                seconds: (first.known - (truth.deed?.began ?? first.at)).value,
                isInTime: first.known <= truth.reachedPrimary)
        }
        stopSeconds = Self.seconds(deserved, [.unplannedStop], since: truth.deed?.stood)
        touchSeconds = Self.seconds(
            deserved, [.doorOpened, .sealBroken], since: truth.deed?.touched)
        let decisions = testimony?.decisions ?? []
        wasPrecleared = decisions.contains { $0.channel.isCleared && $0.at <= truth.reachedPrimary }
        wasRevoked = !(testimony?.revocations ?? []).isEmpty
        exposure = testimony?.exposure ?? .none
        waitMinutes = truth.queueWait.value / 60
        isFast = truth.isFast
    }

    /// A jammer or a liar goes on for up to two minutes after the wheels roll again.
    static let aftermath = Seconds(240)

    /// An alarm must be about the deed: what moves and opens is dated while it lasts, what a gate
    /// or a scale reads stays wrong ever after. An alarm about another moment is luck, and what an
    /// officer finds by opening the box is not to custody's credit.
    private static func isEarned(_ finding: Finding, by deed: Deed) -> Bool {
        let isAfter = finding.at >= deed.began - slack
        switch finding.kind {
        case .inspectionMissing, .inspectionFailed, .deviceFault: return false
        case .doorOpened, .unplannedStop, .routeDeparture, .hiddenDwell, .silence, .impossibleJump,
            .tooCleanTrack, .queueDwell:
            return isAfter && finding.at <= deed.loadingEnded + aftermath
        case .sealMismatch, .sealBroken, .sealMissing, .sealReplaced, .tractorSwap, .trailerSwap,
            .driverSwap, .weightChange:
            return isAfter
        }
    }

    private static func seconds(
        _ findings: [Finding]?, _ kinds: Set<Finding.Kind>, since: Instant?
    ) -> Double? {
        guard let since, let first = findings?.first(where: { kinds.contains($0.kind) }) else {
            return nil
        }
        return (first.known - since).value
    }
}
