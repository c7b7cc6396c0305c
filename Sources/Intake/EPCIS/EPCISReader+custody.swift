import JSON
import Model

extension EPCISReader {
    func seal(_ action: SealObservation.Action) throws(IntakeRefusal) -> SealObservation {
        let fields = event.fields
        let seals = try seals()
        guard !seals.isEmpty, seals.count <= TripReader.sealsMax else {
            throw fields.refusal("childEPCs", "1 to \(TripReader.sealsMax) seal URIs")
        }
        let replaced = try fields.optionalText(event.lane("replacesSeal"), "a seal URI")
        return SealObservation(
            at: event.at, action: action, seals: seals, condition: try condition(),
            readInstead: try fields.optionalText(event.lane("readSealNumber"), "the number read"),
            replaces: replaced.map(EPCISName.lastComponent), authority: try sealAuthority(),
            place: try place(), reason: fields.told(event.lane("reason")))
    }

    /// The children of the association; `lane:seals` says more about each where it is given.
    private func seals() throws(IntakeRefusal) -> [Seal] {
        let details = try event.fields.objects(event.lane("seals"), "a list of seals")
        var seals: [Seal] = []
        for (number, uri) in event.epcs.enumerated() {
            let named = details.first { $0["lane:sealURI"]?.string == uri }
            seals.append(try seal(uri, named, path: "childEPCs[\(number)]"))
        }
        return seals
    }

    private func seal(_ uri: String, _ details: Fields?, path: String) throws(IntakeRefusal) -> Seal
    {
        let read = EPCISName.seal(uri)
        let number = try details?.optionalText("lane:sealNumber") ?? read.number
        guard Fields.isSealNumber(number) else {
            throw IntakeRefusal(field: path, sent: number, wanted: Fields.sealNumberWanted)
        }
        let maker = try details?.optionalText("lane:sealMaker") ?? read.maker
        try event.fields.checkMaker(maker, in: "childEPCs")
        // A class that nobody stated counts as the lowest: no trusted lane opens on silence.
        let grade: Seal.Grade =
            try details?.optionalWord("lane:iso17712Class", Fields.gradeWanted) ?? .indicative
        return Seal(maker: maker, number: number, grade: grade)
    }

    private func condition() throws(IntakeRefusal) -> SealObservation.Condition? {
        let name = event.lane("sealCondition")
        guard let value = event.fields[name] else { return nil }
        guard let code = value.int ?? value.string.flatMap({ Int($0) }),
            let condition = SealObservation.Condition(rawValue: code)
        else { throw event.fields.refusal(name, "a UN/EDIFACT 4517 code from \"1\" to \"5\"") }
        return condition
    }

    /// The authority is named, or a seal says that customs affixed it (party code CU).
    private func sealAuthority() throws(IntakeRefusal) -> PartyID? {
        if let named = try party(event.lane("authority")) { return named }
        let details = try event.fields.objects(event.lane("seals"), "a list of seals")
        guard details.contains(where: { $0["lane:affixedBy"]?.string == "CU" }) else { return nil }
        return try authorityOfPlace()
    }

    func officer(_ kind: OfficerAct.Kind) throws(IntakeRefusal) -> Event {
        guard let authority = try authority() else {
            throw event.fields.refusal("lane:authority", "the authority's party URI")
        }
        let act = OfficerAct(at: event.at, kind: kind, authority: authority, note: try note())
        return .officer(act)
    }

    /// By an authority it is an act that may heal, on a checklist it is a report; a look that
    /// says neither who, what nor how it ended is a remark.
    func inspection() throws(IntakeRefusal) -> Event {
        let named = try party(event.lane("authority"))
        if event.fields[event.lane("checklist")] != nil { return try checklist(named) }
        guard named == nil, !event.transactions.contains(where: { $0.type == "testres" }) else {
            return try officer(.inspect(clean: try outcome()))
        }
        guard event.disposition == "conformant" || event.disposition == "non_conformant" else {
            return .remark(Remark(at: event.at, step: "inspecting"))
        }
        return .inspection(Inspection(at: event.at, list: .examination, passed: try outcome()))
    }

    private func checklist(_ authority: PartyID?) throws(IntakeRefusal) -> Event {
        let wanted = "\"7-point\", \"17-point\" or \"examination\""
        return .inspection(
            Inspection(
                at: event.at, list: try event.fields.word(event.lane("checklist"), wanted),
                passed: try outcome(),
                failedPoints: try event.fields.texts(
                    event.lane("failedPoints"), "a list of points"),
                authority: authority))
    }

    private func outcome() throws(IntakeRefusal) -> Bool {
        switch event.disposition {
        case "conformant": return true
        case "non_conformant": return false
        default: throw event.fields.refusal("disposition", "conformant or non_conformant")
        }
    }

    /// Whoever acted, from the most to the least explicit word about it.
    private func authority() throws(IntakeRefusal) -> PartyID? {
        if let named = try party(event.lane("authority")) { return named }
        if let release = try event.fields.object(event.lane("release"), "an object"),
            let issuer = try release.optionalText("lane:issuedBy")
        {
            return try party(issuer, in: "lane:release")
        }
        let taker = event.destinations.first { $0.type == "possessing_party" }
        if let taker { return try party(taker.id, in: "destinationList") }
        return try authorityOfPlace()
    }

    /// A place's GLN names its keeper well enough when nobody else is named.
    private func authorityOfPlace() throws(IntakeRefusal) -> PartyID? {
        guard let place = event.location ?? event.readPoint else { return nil }
        return try party(place, in: "bizLocation")
    }

    func party(_ name: String) throws(IntakeRefusal) -> PartyID? {
        guard let text = try event.fields.optionalText(name, "a party URI") else { return nil }
        return try party(text, in: name)
    }

    private func party(_ uri: String, in name: String) throws(IntakeRefusal) -> PartyID {
        do { return try PartyID(EPCISName.plain(uri, EPCISName.parties)) } catch {
            throw IntakeRefusal(field: name, sent: uri, wanted: "a party URI; \(error.advice)")
        }
    }

    private func note() throws(IntakeRefusal) -> String {
        if let note = try event.fields.optionalText(event.lane("reason")) { return note }
        let papers = event.transactions.filter { $0.type != "lane:trip" }
        return papers.last.map { EPCISName.lastComponent($0.id) } ?? ""
    }
}
