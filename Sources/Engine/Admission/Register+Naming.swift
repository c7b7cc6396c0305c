import Model

extension Register {
    func parties(to number: TripNumber, ahead: Plan) -> Parties? {
        listed.has(number) ? listed[number].parties : ahead.parties(to: number)
    }

    /// A trip by its name and by its number.
    struct Place {
        let trip: TripID
        let number: TripNumber
        /// Of its device, where the sender named that: more than one, and a repeat may stand on
        /// another trip.
        var turns = 1

        static let lane = Place(trip: .lane, number: .lane)
    }

    func place(
        of submission: Submission, from sender: Sender, ahead: Plan
    ) throws(AdmissionRefusal) -> Place {
        switch submission.event.kind {
        case .laneDeclared, .standing: return .lane
        default: break  // every other kind speaks of a trip or of a matter
        }
        if case .filed(let filing) = submission.event, !filing.room.isOfTrips {
            return try place(ofMatter: filing.stream, ahead: ahead)
        }
        if case .tripDeclared(let trip) = submission.event {
            guard !trip.id.isReserved else { throw .reservedName(trip.id.description) }
            guard erased[trip.id] == nil else { throw .tripErased(trip.id) }
            try Permission.check(Parties(trip, by: sender.party), of: trip.id, from: sender)
            return Place(trip: trip.id, number: number(of: trip.id, ahead: ahead))
        }
        let place = try named(
            submission.subject, at: submission.event.concerns, for: sender, ahead: ahead)
        if let parties = parties(to: place.number, ahead: ahead),
            !Permission.names(parties, sender)
        {
            throw unknown(submission)
        }
        guard erased[place.trip] == nil else { throw .tripErased(place.trip) }
        guard let parties = parties(to: place.number, ahead: ahead), place.number != .lane,
            !place.trip.isMatter
        else {
            throw .unknownTrip(place.trip.description)
        }
        try Permission.check(parties, of: place.trip, from: sender)
        return place
    }

    /// Whoever may not speak for a trip learns no more of it than if it were not there: its name
    /// would be all that a false statement needs.
    private func unknown(_ submission: Submission) -> AdmissionRefusal {
        switch submission.subject {
        case .trip(let trip): .unknownTrip(trip.description)
        case .device(let device):
            .deviceWithoutTrip(device: device.description, at: submission.event.concerns)
        case .equipment(let names): .unknownEquipment(names)
        }
    }

    /// A matter's stream begins with the first record about it.
    private func place(
        ofMatter stream: TripID, ahead: Plan
    ) throws(AdmissionRefusal) -> Place {
        guard erased[stream] == nil else { throw .tripErased(stream) }
        return Place(trip: stream, number: number(of: stream, ahead: ahead))
    }

    /// The number it has, or would be given now.
    func number(of stream: TripID, ahead: Plan) -> TripNumber {
        numbers[stream] ?? ahead.number(of: stream)
            ?? TripNumber(value: listed.count + ahead.declared)
    }

    func named(
        _ subject: Submission.Subject, at moment: Instant, for sender: Sender, ahead: Plan
    ) throws(AdmissionRefusal) -> Place {
        switch subject {
        case .trip(let id):
            guard let number = numbers[id] ?? ahead.number(of: id) else {
                throw .unknownTrip(id.description)
            }
            return Place(trip: id, number: number)
        case .device(let device):
            let turns = roster.turns(of: device)
            guard let turn = turn(of: device, at: moment, for: sender, ahead: ahead)
            else { throw .deviceWithoutTrip(device: device.description, at: moment) }
            return Place(trip: turn.trip, number: turn.number, turns: turns.count)
        case .equipment(let names):
            guard
                let turn = turn(
                    withAnyOf: names, at: moment, for: sender, ahead: ahead)
            else {
                throw .unknownEquipment(names)
            }
            return Place(trip: turn.trip, number: turn.number)
        }
    }
}

extension Event {
    /// The moment by which its trip is found: a correction speaks of another day's event.
    var concerns: Instant {
        if case .correction(let correction) = self { correction.about } else { occurred }
    }
}
