import JSON

extension CapturedEvent {
    /// The longest honest event names a truck's pallets; of a longer list the rest is found by
    /// other parameters only.
    private static let namesMax = 4_096

    /// Where our parties have addresses; docs/formats/events.md.
    private static let partyStart = "https://lane.example.org/party/"

    package var terms: EventTerms {
        var terms = EventTerms(type: EventMark(.type, type))
        terms.action = text("action").map { EventMark(.action, $0) }
        terms.step = QueryCondition.WordField.bizStep.words(in: self).first
            .map { EventMark(.step, $0) }
        terms.disposition = QueryCondition.WordField.disposition.words(in: self).first
            .map { EventMark(.disposition, $0) }
        terms.names = nameTerms
        terms.marks = Array(Set(markTerms)).sorted { $0.bits < $1.bits }
        terms.parties = namedParties
        return terms
    }

    private var nameTerms: [EventTerms.Name] {
        var seen: Set<EventTerms.Name> = []
        return EPCRole.allCases.flatMap { role in
            names(role).map { EventTerms.Name(role: role, text: Spelling.thing($0, prefixes)) }
        }.prefix(Self.namesMax).filter { seen.insert($0).inserted }
    }

    /// How the event itself writes a thing that the index knows by its canonical name.
    package func spelling(ofThing text: String) -> String? {
        EPCRole.instances.lazy.flatMap { self.names($0) }
            .first { Spelling.thing($0, self.prefixes) == text }
    }

    private var markTerms: [EventMark] {
        var marks: [EventMark] = []
        if let id { marks.append(EventMark(.eventID, id)) }
        if let id = text("transformationID") { marks.append(EventMark(.transformation, id)) }
        for (kind, name) in [(EventMark.Kind.readPoint, "readPoint"), (.location, "bizLocation")] {
            if let id = value[name]?["id"]?.string {
                marks.append(EventMark(kind, Spelling.thing(id, prefixes)))
            }
        }
        for (kind, field) in [
            (EventMark.Kind.set, QueryCondition.WordField.set), (.unset, .unset),
            (.reason, .reason),
        ] { marks += field.words(in: self).map { EventMark(kind, $0) } }
        marks += correctiveIDs.map { EventMark(.corrective, $0) }
        for field in QueryCondition.PairField.allCases {
            marks += pairs(field.list, field.rawValue, field.types).map {
                EventMark(field.kind, $0.type, $0.id)
            }
        }
        for name in ["errorDeclaration", "sensorElementList", "ilmd"] where value[name] != nil {
            marks.append(EventMark(.member, name))
        }
        for name in QueryCondition.sensedMarks {
            marks += sensed(name).map {
                let text = $0.string ?? $0.text
                return EventMark(.sensed, name, QueryCondition.sensedWord(name, text, prefixes))
            }
        }
        for member in value.members ?? [] where member.name.utf8.contains(UInt8(ascii: ":")) {
            marks.append(EventMark(.field, prefixes.expanded(member.name)))
        }
        return marks
    }

    /// Who owned, held or took over, and which authority acted: those whom the event is about.
    private var namedParties: [String] {
        var uris: [String] = []
        for field in [QueryCondition.PairField.source, .destination] {
            let pairs = value[field.list]?.array ?? []
            uris += pairs.compactMap { $0[field.rawValue]?.string }
        }
        for member in value.members ?? [] {
            switch prefixes.expanded(member.name) {
            case PrefixMap.lane + "authority": uris += [member.value.string].compactMap { $0 }
            case PrefixMap.lane + "release":
                let issuers = (member.value.members ?? []).filter {
                    prefixes.expanded($0.name) == PrefixMap.lane + "issuedBy"
                }
                uris += issuers.compactMap(\.value.string)
            default: break
            }
        }
        return Array(Set(uris.flatMap(Self.spellings))).sorted()
    }

    private static func spellings(ofParty uri: String) -> [String] {
        let canonical = Spelling.canonical(uri)
        let short =
            uri.hasPrefix(partyStart) ? [String(uri.dropFirst(partyStart.count))] : []
        return [uri, canonical] + short
    }

    /// In which spelling a party's own name is looked up among those an event names.
    package static func partySpellings(_ party: String) -> [String] {
        Array(Set(spellings(ofParty: party) + [partyStart + party])).sorted()
    }
}

extension QueryCondition {
    /// Of what sensors say, what is asked for by equality and told apart well.
    static let sensedMarks = ["type", "deviceID", "exception", "uriValue"]
}

extension QueryCondition.PairField {
    var kind: EventMark.Kind {
        switch self {
        case .bizTransaction: .bizTransaction
        case .source: .source
        case .destination: .destination
        }
    }
}
