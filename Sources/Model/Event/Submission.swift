/// An event as a sender stated it, understood but not yet kept.
package struct Submission: Hashable, Sendable {
    /// What the event is about, as far as the sender named it; the engine finds the trip.
    package enum Subject: Hashable, Sendable {
        case trip(TripID)
        case device(DeviceID)
        /// Any of these equipment names or EPC URIs: trailer, container, seal.
        case equipment([String])
    }

    package let subject: Subject
    package let event: Event
    package let key: EventKey
    /// A digest of everything stated, where the sender gave the event a name and the key is of that
    /// name alone: by it another event under the same name is told from a repeat.
    package let statement: EventKey?
    /// When the sender's own gateway says it heard this; the door's clock otherwise.
    package let heard: Instant?
    /// As what it was once kept on the lane's stream where no trip was known for it. Set: it is kept
    /// until its trip is declared; nil: it is refused, so that whoever mistyped a trailer learns of it.
    package let unplaced: Remark?
    /// The bytes as they were sent: what the ledger commits to.
    package let payload: [UInt8]

    package init(
        subject: Subject, event: Event, key: EventKey, statement: EventKey? = nil,
        heard: Instant?, unplaced: Remark? = nil, payload: [UInt8]
    ) {
        self.subject = subject
        self.event = event
        self.key = key
        self.statement = statement
        self.heard = heard
        self.unplaced = unplaced
        self.payload = payload
    }

    /// As heard when it happened, unless it says when it was.
    package var heardAsItHappened: Submission {
        Submission(
            subject: subject, event: event, key: key, statement: statement,
            heard: heard ?? event.occurred, unplaced: unplaced, payload: payload)
    }

    /// As it is kept where no trip is known for it; nil where it is refused then.
    package var keptUnplaced: Submission? { unplaced.map { _ in kept } }

    /// The same statement, waiting for its trip.
    package var kept: Submission {
        stating(.kept(KeptEvent(subject: subject, meaning: event, key: key)))
    }

    /// As ledgers of the first weeks kept it: evidence that nobody judges.
    package var remarked: Submission? { unplaced.map { stating(.remark($0)) } }

    private func stating(_ event: Event) -> Submission {
        Submission(
            subject: subject, event: event, key: key, statement: statement, heard: heard,
            payload: payload)
    }
}

/// Who sends and what they may say. A role is granted with an API key.
package struct Sender: Hashable, Sendable {
    package enum Role: String, Hashable, Sendable, CaseIterable {
        case device, carrier, exporter, customs, operator_ = "operator", auditor
    }

    /// A yard's gateway speaks for hundreds of trackers; a longer list says nothing any more.
    package static let devicesMax = 1_000

    package let key: KeyID
    package let party: PartyID
    package let role: Role
    /// The devices its key is bound to. Empty: it may speak for those of its party's trips.
    package let devices: Set<DeviceID>

    package init(key: KeyID, party: PartyID, role: Role, devices: Set<DeviceID> = []) {
        precondition(devices.count <= Self.devicesMax, "a key is bound to few devices or to none")
        self.key = key
        self.party = party
        self.role = role
        self.devices = devices
    }
}
