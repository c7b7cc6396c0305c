import Model

/// Finds doors opened where nobody allowed it.
///
/// One report is enough: a thief does not wait for the next. Only a contact that says closed again
/// within seconds is believed to have bounced, and only then is the opening taken back. What a
/// person or a lock says is no bounce, whatever a contact says in the same second.
struct DoorDetector: Sendable {
    struct Opening: Sendable {
        let first: Witness
        let zone: String?
        let isAllowed: Bool
        /// Said by a person or a lock, not read from a contact.
        var isCertain: Bool
    }

    /// A reed contact on a rattling door opens for up to this; nobody loads anything in it.
    private static let bounceSeconds = 5.0
    /// Light or shock behind a door that stands closed.
    static let closedAlarm = "sensor alarm behind a closed door"
    /// Custody breaks at the first; the rest is for the record.
    private static let openingsMax = 32

    private var past: [Opening] = []
    private var current: Opening?

    mutating func observe(
        _ state: DoorState, _ witness: Witness, zone: String?, isAllowed: Bool,
        isCertain: Bool = false
    ) {
        switch state {
        case .open: open(witness, zone, isAllowed, isCertain)
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
        _ witness: Witness, _ zone: String?, _ isAllowed: Bool, _ isCertain: Bool
    ) {
        // A door that was opened with leave and drives off open is a new opening, without leave.
        if current?.isAllowed == isAllowed {
            if isCertain { current?.isCertain = true }
        } else {
            keep()
            current = Opening(
                first: witness, zone: zone, isAllowed: isAllowed, isCertain: isCertain)
        }
    }

    private mutating func close(_ witness: Witness) {
        guard let opening = current else { return }
        let isBounce =
            !opening.isCertain && (witness.at - opening.first.at).value <= Self.bounceSeconds
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
        opening.isCertain || (now - opening.first.at).value > Self.bounceSeconds
    }

    private func finding(_ opening: Opening, _ inquiry: Inquiry) -> Finding {
        inquiry.finding(
            .doorOpened(zone: opening.zone), opening.isAllowed ? .notice : .alarm, [opening.first])
    }
}
