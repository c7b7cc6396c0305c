package import JSON
package import Model

/// Writes custody events as EPCIS 2.0, in the shapes of our format page.
package struct EPCISWriter {
    package let trip: TripID
    package let trailer: TrailerID
    /// Local time zone of the place, as EPCIS asks for it beside every time.
    package let zoneOffset: String

    package init(trip: TripID, trailer: TrailerID, zoneOffset: String = "+00:00") {
        self.trip = trip
        self.trailer = trailer
        self.zoneOffset = zoneOffset
    }

    /// One bare event; nil for what has no EPCIS shape of ours.
    package func event(_ event: Event, id: String) -> JSONValue? {
        switch event {
        case .seal(let seal): self.seal(seal, id)
        case .passage(let passage): self.passage(passage, id)
        case .inspection(let inspection): self.inspection(inspection, id)
        case .officer(let act): officer(act, id)
        case .remark(let remark):
            object(id, remark.at, step: remark.step, disposition: nil, place: nil).value
        case .tripDeclared, .position, .door, .sighting, .weighing, .correction, .decided, .revoked,
            .disclosed, .laneDeclared, .heartbeat, .erased, .policy, .standing, .filed,
            .kept, .adopted, .gone:
            nil
        }
    }

    /// The envelope for a file of events.
    package static func document(_ events: [JSONValue], created: Instant) -> JSONValue {
        [
            "@context": [
                "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld",
                ["lane": .text(EPCISWord.lane)],
            ],
            "type": "EPCISDocument", "schemaVersion": "2.0",
            "creationDate": .text(created.rfc3339), "epcisBody": ["eventList": .list(events)],
        ]
    }

    private func object(
        _ id: String, _ at: Instant, step: String, disposition: String?, place: PlaceID?
    ) -> StatementLine {
        var line = start("ObjectEvent", id, at)
        line.add("epcList", [.text(EPCISName.uri(trailer.description, EPCISName.trailers))])
        finish(&line, "OBSERVE", step, disposition, place)
        return line
    }

    private func start(_ type: String, _ id: String, _ at: Instant) -> StatementLine {
        var line = StatementLine()
        line.add("type", type)
        line.add("eventID", id)
        line.add("eventTime", at.rfc3339)
        line.add("eventTimeZoneOffset", zoneOffset)
        return line
    }

    private func finish(
        _ line: inout StatementLine, _ action: String, _ step: String, _ disposition: String?,
        _ place: PlaceID?
    ) {
        line.add("action", action)
        line.add("bizStep", step)
        line.add("disposition", disposition)
        line.add(
            "readPoint",
            place.map {
                ["id": .text(EPCISName.uri($0.description, EPCISName.places))]
            })
        line.add(
            "bizTransactionList",
            [
                [
                    "type": .text(EPCISWord.lane + "BTT-trip"),
                    "bizTransaction": .text(EPCISName.trips + EPCISName.escaped(trip.description)),
                ]
            ])
    }

    private func seal(_ seal: SealObservation, _ id: String) -> JSONValue {
        var line = start("AssociationEvent", id, seal.at)
        line.add("parentID", EPCISName.uri(trailer.description, EPCISName.trailers))
        line.add("childEPCs", .list(seal.seals.map { .text(Self.uri($0)) }))
        switch seal.action {
        case .affixed: finish(&line, "ADD", "installing", "container_closed", seal.place)
        case .removed: finish(&line, "DELETE", "removing", "container_open", seal.place)
        case .checked:
            let isRight = seal.readInstead == nil
            finish(
                &line, "OBSERVE", "inspecting", isRight ? "conformant" : "mismatch_instance",
                seal.place)
        }
        line.add("lane:authority", seal.authority.map(Self.uri))
        line.add("lane:sealCondition", seal.condition.map { String($0.rawValue) })
        line.add("lane:readSealNumber", seal.readInstead)
        line.add(
            "lane:replacesSeal",
            seal.replaces.map { EPCISName.seals + "any/" + EPCISName.escaped($0) })
        line.add("lane:reason", seal.reason)
        line.add("lane:seals", .list(seal.seals.map(Self.details)))
        return line.value
    }

    private static func uri(_ seal: Seal) -> String {
        EPCISName.seals + EPCISName.escaped(seal.maker) + "/" + EPCISName.escaped(seal.number)
    }

    private static func uri(_ party: PartyID) -> String {
        EPCISName.uri(party.description, EPCISName.parties)
    }

    private static func details(_ seal: Seal) -> JSONValue {
        [
            "lane:sealURI": .text(uri(seal)), "lane:sealMaker": .text(seal.maker),
            "lane:sealNumber": .text(seal.number), "lane:iso17712Class": .text(seal.grade.rawValue),
        ]
    }

    private func passage(_ passage: Passage, _ id: String) -> JSONValue {
        let step = passage.direction == .departed ? "departing" : "arriving"
        var line = object(
            id, passage.at, step: step, disposition: "in_transit", place: passage.place)
        line.add("lane:role", passage.role?.rawValue)
        return line.value
    }

    private func inspection(_ inspection: Inspection, _ id: String) -> JSONValue {
        let outcome = inspection.passed ? "conformant" : "non_conformant"
        var line = object(id, inspection.at, step: "inspecting", disposition: outcome, place: nil)
        line.add("lane:checklist", inspection.list.rawValue)
        line.add("lane:failedPoints", .list(inspection.failedPoints.map { .text($0) }))
        line.add("lane:authority", inspection.authority.map(Self.uri))
        return line.value
    }

    /// Orders and reseals have no EPCIS shape of ours: a reseal is a seal event with an authority.
    private func officer(_ act: OfficerAct, _ id: String) -> JSONValue? {
        var line: StatementLine
        switch act.kind {
        case .inspect(let clean):
            line = object(
                id, act.at, step: "inspecting",
                disposition: clean ? "conformant" : "non_conformant",
                place: nil)
        case .release:
            line = object(
                id, act.at, step: EPCISWord.lane + "BizStep-customs_clearing",
                disposition: "conformant",
                place: nil)
        case .hold:
            line = object(id, act.at, step: "holding", disposition: "non_conformant", place: nil)
        case .reseal, .orderOpening, .orderDetour: return nil
        }
        line.add("lane:authority", Self.uri(act.authority))
        line.add("lane:reason", act.note)
        return line.value
    }
}
