package import Filings
package import Model

/// What becomes of one submission before anything is written.
package enum Admission: Hashable, Sendable {
    /// It will be the fact this draft describes, once it is durable.
    case new(Draft)
    /// It is in the ledger already; the sender gets the first receipt again.
    case repeated(LedgerIndex)
    case refused(AdmissionRefusal)
}

/// A fact that lacks only durability.
package struct Draft: Hashable, Sendable {
    package let fact: Fact
    /// The trip's fact before this one, by which a missing fact is noticed.
    package let previous: LedgerIndex?
    package let payload: [UInt8]
    let number: TripNumber
    /// When its trip is over, where this fact shows it.
    let end: Instant?
    /// What the node itself says because of it, in the same commit.
    package internal(set) var following: [Draft] = []
}

/// Why a well-formed submission is not taken. Every case is the sender's to cure.
package enum AdmissionRefusal: Error, Hashable, Sendable {
    case unknownTrip(String)
    case deviceWithoutTrip(device: String, at: Instant)
    case unknownEquipment([String])
    case tripConflict(TripID)
    case reservedName(String)
    case noLane
    case tripFull(TripID)
    case laneFull
    case roleMayNot(role: Sender.Role, event: Event.Kind)
    case notYourTrip(TripID)
    case authorityNotYours
    case anotherAuthority(PartyID, yours: PartyID)
    case deviceNotYours(DeviceID, yours: Set<DeviceID>)
    case tripOfAnotherDevice(TripID, yours: Set<DeviceID>)
    case portNotYours
    case deviceTaken(DeviceID)
    case tripErased(TripID)
    case anotherEvent(at: LedgerIndex)
    /// The trip is named to those who may speak for it.
    case deviceOnOpenTrip(DeviceID, TripID?)
    case planFull(of: String, most: Int)
    case roleMayNotFile(role: Sender.Role, room: Room)
    case unreadableRecord(Room, FilingFlaw)
    case keptFull(most: Int, ofSender: Bool)
    /// Of a sender's events on no trip.
    case dayFull(most: Int)
    case noExercise(MatterID, here: MatterID?)
    case coordinatesSwapped(Coordinate)

    /// Whether nothing else is wrong than that no trip is known for it.
    var isOfNoTrip: Bool {
        switch self {
        case .unknownTrip, .deviceWithoutTrip, .unknownEquipment: true
        case .tripConflict, .reservedName, .noLane, .tripFull, .laneFull, .roleMayNot,
            .notYourTrip, .authorityNotYours, .anotherAuthority, .deviceNotYours,
            .tripOfAnotherDevice, .portNotYours, .deviceTaken, .tripErased, .anotherEvent,
            .deviceOnOpenTrip, .planFull, .roleMayNotFile, .unreadableRecord, .keptFull, .dayFull,
            .noExercise, .coordinatesSwapped:
            false
        }
    }

    package var advice: String {
        switch self {
        case .unknownTrip(let trip): Self.noTrip(trip)
        case .deviceWithoutTrip(let device, let at):
            "Device “\(device)” is on no trip of yours at \(at.rfc3339); declare the trip it serves "
                + "first."
        case .unknownEquipment(let names):
            "No declared trip that your key may speak for has “\(names.first ?? "")” as its trailer or "
                + "container; declare the trip it travels on, or name that trip, then send this again."
        case .tripErased(let trip):
            "Trip “\(trip)” was erased from this ledger; nothing more is taken of it."
        case .anotherEvent(let index):
            "Another event was recorded under this id before, as fact \(index); give this one an id "
                + "of its own. Nothing of the record was changed."
        case .deviceOnOpenTrip(let device, let trip):
            "Device “\(device)” is on \(trip.map { "trip “\($0)”" } ?? "another party's trip"), which sets "
                + "out within \(Int(Trip.preparation.value / 3_600)) hours of this one and has not crossed: "
                + "reports would go to the wrong load. Check the device's number. If that trip is over or was "
                + "a mistake, customs or the operator first ends it with a passage: “direction” “arrived”, "
                + "“role” “farSide”."
        case .planFull(let name, let most):
            "\(most) trips of yours with “\(name)” have not begun, the most that may be planned at once; "
                + "declare this one when the first of them is under way."
        case .roleMayNotFile(let role, let room):
            "A key of role \(role.rawValue) may not file with room “\(room.rawValue)”; use a key that may."
        case .unreadableRecord(let room, let flaw) where flaw.sent.isEmpty:
            "Room “\(room.rawValue)” cannot take this record: \(flaw.wanted)."
        case .unreadableRecord(let room, let flaw):
            "Room “\(room.rawValue)” cannot take this record: "
                + (flaw.field.isEmpty ? "" : "in “record.\(flaw.field)” ")
                + "sent \(flaw.sent); wanted \(flaw.wanted)."
        case .coordinatesSwapped(let place):
            "Longitude \(place.longitude), latitude \(place.latitude) lies in another part of the world, and "
                + "near this lane with the two exchanged: send them the other way round."
        case .keptFull(let most, let ofSender): Self.noRoom(most, ofSender: ofSender)
        case .dayFull(let most): Self.fullDay(most)
        case .noExercise(let name, let here):
            here.map { "This ledger is of exercise “\($0)”, not of “\(name)”." }
                ?? "This ledger holds what really happens; exercise “\(name)” wants a folder of its own: "
                + "`garita serve --exercise \(name) --data FOLDER`."
        case .tripConflict(let trip):
            "Trip “\(trip)” is declared already with other content; give the new one its own name."
        case .reservedName(let name): "“\(name)” is a name of the ledger's own; choose another."
        case .noLane: "This node has no lane yet; its operator sends the lane's GeoJSON first."
        case .tripFull(let trip):
            "Trip “\(trip)” has \(Register.factsPerTripMax) facts, the most one trip may have."
        case .laneFull:
            "The ledger has \(Register.tripsMax) trips, the most one can hold; its operator starts a new one."
        case .roleMayNot(let role, let event):
            "A key of role \(role.rawValue) may not state \(event.told); use a key that may."
        case .notYourTrip(let trip):
            "Trip “\(trip)” names another party for your role; your key may not speak for it."
        case .portNotYours:
            "Only customs or the operator says that a load is at primary, secondary or far side."
        case .deviceTaken(let device):
            "Device “\(device)” serves a trip of another carrier that day, which has used it "
                + "before and you have not; check its number. If it is yours now, the operator "
                + "declares your first trip with it."
        case .authorityNotYours:
            "Only customs or the operator may state what an authority did; leave `authority` out."
        case .anotherAuthority(let named, let yours):
            "The authority named is “\(named)”, but the key is “\(yours)”'s; "
                + "name “\(yours)” as `authority` (in EPCIS `lane:authority`), or use a key of “\(named)”."
        case .deviceNotYours(let device, let yours):
            "This key speaks for \(Self.names(yours)), not for “\(device)”; use that device's key."
        case .tripOfAnotherDevice(let trip, let yours):
            "This key speaks for \(Self.names(yours)), and trip “\(trip)” has another device; "
                + "use that device's key."
        }
    }

    /// Of another's load and of none in the same words: what was refused tells nobody which it is.
    private static func noTrip(_ name: String) -> String {
        "No trip “\(name)” is declared of which your key may speak; send its trip object first, or, "
            + "where it names another party, use that party's key."
    }

    /// The first and how many more: a gateway's list would fill the answer.
    private static func names(_ devices: Set<DeviceID>) -> String {
        let first = devices.min().map { "device “\($0)”" } ?? "no device"
        return devices.count > 1 ? "\(first) and \(devices.count - 1) more" : first
    }
}
