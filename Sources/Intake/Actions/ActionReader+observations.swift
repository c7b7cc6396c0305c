import JSON
import Model

extension ActionReader {
    func seal(_ at: Instant) throws(IntakeRefusal) -> SealObservation {
        let readInstead = try fields.optionalText("readInstead", Fields.sealNumberWanted)
        let replaces = try fields.optionalText("replaces", Fields.sealNumberWanted)
        for (name, number) in [("readInstead", readInstead), ("replaces", replaces)] {
            guard number.map(Fields.isSealNumber) ?? true else {
                throw fields.refusal(name, Fields.sealNumberWanted)
            }
        }
        let condition: SealConditionWord? = try fields.optionalWord(
            "condition", SealConditionWord.wanted)
        return SealObservation(
            at: at, action: try fields.word("did", "affixed, checked or removed"),
            seals: try someSeals(), condition: condition?.condition, readInstead: readInstead,
            replaces: replaces, authority: try authority(), place: try place(),
            reason: fields.told("reason"))
    }

    func door(_ at: Instant) throws(IntakeRefusal) -> DoorObservation {
        DoorObservation(
            at: at, state: try fields.word("state", "\"open\" or \"closed\""),
            place: try fields.optionalPlace(), isAlarm: try fields.optionalBool("alarm") ?? false)
    }

    func inspection(_ at: Instant) throws(IntakeRefusal) -> Inspection {
        let passed = try fields.bool("passed")
        let failed = try fields.texts("failedPoints", "a list of the points that failed")
        guard !passed || failed.isEmpty else {
            throw fields.refusal("failedPoints", "no failed points when passed is true")
        }
        return Inspection(
            at: at, list: try fields.word("list", "\"7-point\", \"17-point\" or \"examination\""),
            passed: passed, failedPoints: failed, authority: try authority())
    }

    func weighing(_ at: Instant) throws(IntakeRefusal) -> Weighing {
        let scales = Weighing.Scale.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
        return Weighing(
            at: at, gross: Kilograms(try fields.positive("grossKilograms", "kilograms above 0")),
            scale: try fields.word("scale", "one of \(scales)"),
            tractor: try fields.optionalID("tractor", "the tractor's id"))
    }

    func sighting(_ at: Instant) throws(IntakeRefusal) -> Sighting {
        let sighting = Sighting(
            at: at, tractor: try fields.optionalID("tractor", "the tractor's id"),
            trailer: try fields.optionalID("trailer", "the trailer's id"),
            driver: try fields.optionalID("driver", "the driver's id"),
            isAnnounced: try fields.optionalBool("announced") ?? false)
        guard sighting.tractor != nil || sighting.trailer != nil || sighting.driver != nil else {
            throw fields.refusal("tractor", "at least one of tractor, trailer and driver")
        }
        return sighting
    }

    func passage(_ at: Instant) throws(IntakeRefusal) -> Passage {
        Passage(
            at: at, direction: try fields.word("direction", "\"departed\" or \"arrived\""),
            place: try place(), role: try fields.optionalWord("role", LaneReader.rolesWanted))
    }

    func authority() throws(IntakeRefusal) -> PartyID? {
        try fields.optionalID("authority", "the authority's party id")
    }

    private func place() throws(IntakeRefusal) -> PlaceID? {
        try fields.optionalID("place", "a place id")
    }
}
