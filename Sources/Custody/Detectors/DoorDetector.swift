import Model

/// Finds doors opened where nobody allowed it.
///
/// One report is enough: a thief does not wait for the next. Only a contact that says closed again
/// within seconds is believed to have bounced, and only then is the opening taken back.
struct DoorDetector: Sendable {
    struct Opening: Sendable {
        let first: Witness
        let zone: String?
        let isAllowed: Bool
        var isAlarm: Bool
    }

    /// A reed contact on a rattling door opens for up to this; nobody loads anything in it.
    private static let bounceSeconds = 5.0
    /// Custody breaks at the first; the rest is for the record.
    private static let openingsMax = 32

    private var past: [Opening] = []
    private var current: Opening?

    mutating func observe(
        _ state: DoorState, _ witness: Witness, zone: String?, isAllowed: Bool,
        isAlarm: Bool = false
    ) {
        switch state {
        case .open: open(witness, zone, isAllowed, isAlarm)
        case .closed: close(witness)
        }
    }

    /// At a dock, or when an authority has just shut and sealed it, a door starts afresh: what it
    /// says next is news.
    mutating func startAfresh() {
        keep()
        current = nil
    }

    private mutating func open(
        _ witness: Witness, _ zone: String?, _ isAllowed: Bool, _ isAlarm: Bool
    ) {
        // A door that was opened with leave and drives off open is a new opening, without leave.
        if current?.isAllowed == isAllowed {
            if isAlarm { current?.isAlarm = true }
        } else {
            keep()
            current = Opening(
                first: witness, zone: zone, isAllowed: isAllowed, isAlarm: isAlarm)
        }
    }

    private mutating func close(_ witness: Witness) {
        guard let opening = current else { return }
        let isBounce =
            !opening.isAlarm && (witness.at - opening.first.at).value <= Self.bounceSeconds
        if !isBounce { keep() }
        current = nil
    }

    private mutating func keep() {
        guard let current, past.count < Self.openingsMax else { return }
        past.append(current)
    }

    func findings(_ inquiry: Inquiry) -> [Finding] {
        guard current != nil || !past.isEmpty else { return [] }
        var found = past.map { finding($0, inquiry) }
        if let current, isSettled(current, inquiry.now) { found.append(finding(current, inquiry)) }
        return found
    }

    private func isSettled(_ opening: Opening, _ now: Instant) -> Bool {
        opening.isAlarm || (now - opening.first.at).value > Self.bounceSeconds
    }

    private func finding(_ opening: Opening, _ inquiry: Inquiry) -> Finding {
        inquiry.finding(
            .doorOpened(zone: opening.zone), opening.isAllowed ? .notice : .alarm, [opening.first])
    }
}
