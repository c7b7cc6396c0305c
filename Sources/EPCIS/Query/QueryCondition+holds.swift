import JSON
import Model

extension QueryCondition {
    /// Whether an event is one of those asked for, as far as this parameter goes.
    func holds(for event: CapturedEvent) -> Bool {
        switch self {
        case .type(let types): return types.contains(event.type)
        case .action(let actions): return event.text("action").map(actions.contains) ?? false
        case .word(let field, let words):
            return field.words(in: event).contains(where: words.contains)
        case .place(let name, let ids):
            guard let id = event.value[name]?["id"]?.string else { return false }
            return ids.contains(Spelling.thing(id, event.prefixes))
        case .eventID(let ids): return event.id.map(ids.contains) ?? false
        case .transformationID(let ids):
            return event.text("transformationID").map(ids.contains) ?? false
        case .correctiveEventID(let ids):
            return event.correctiveIDs.contains(where: ids.contains)
        case .pair(let field, let type, let ids):
            return event.pairs(field.list, field.rawValue, field.types).contains {
                $0.type == type && ids.contains($0.id)
            }
        case .things(let roles, let patterns): return Self.anyOf(patterns, in: event, roles)
        case .moment(let field, let by, let wanted):
            return event.moment(of: field).map {
                ValueComparison.holds(by, $0.milliseconds, wanted.milliseconds)
            } ?? false
        case .quantity(let by, let kind, let wanted):
            return event.quantities.contains { quantity, unit in
                guard let kind else { return ValueComparison.holds(by, quantity, wanted) }
                let found = UnitOfMeasure.measure(quantity, unit)
                return found.kind == kind && ValueComparison.holds(by, found.value, wanted)
            }
        case .exists(let name, let wanted): return (event.value[name] != nil) == wanted
        case .sensedText, .sensedMoment, .measured: return holdsForSensors(of: event)
        case .field(let area, let wanted):
            return area.values(in: event).contains { value in
                wanted.contains { $0.accepts(value) }
            }
        case .hasField(let area, let wanted): return area.values(in: event).isEmpty != wanted
        }
    }

    private func holdsForSensors(of event: CapturedEvent) -> Bool {
        switch self {
        case .sensedText(let name, let wanted):
            return event.sensed(name).contains { value in
                let text = value.string ?? value.text
                return wanted.contains(Self.sensedWord(name, text, event.prefixes))
            }
        case .sensedMoment(let name, let by, let wanted):
            return event.sensed(name).contains { value in
                event.moment(value).map {
                    ValueComparison.holds(by, $0.milliseconds, wanted.milliseconds)
                } ?? false
            }
        case .measured(let name, let by, let kind, let wanted):
            return event.sensorElements.flatMap(event.reports).contains { report in
                guard let value = report[name]?.double else { return false }
                let found = UnitOfMeasure.measure(value, report["uom"]?.string ?? "")
                return found.kind == kind && ValueComparison.holds(by, found.value, wanted)
            }
        default: preconditionFailure("only what sensors say is asked here")
        }
    }

    /// Measurement types are words of a list; what else sensors say in texts is names.
    static func sensedWord(_ name: String, _ text: String, _ prefixes: PrefixMap) -> String {
        name == "type"
            ? Spelling.word(text, .measurements, prefixes) : Spelling.thing(text, prefixes)
    }

    private static func anyOf(
        _ patterns: [EPCPattern], in event: CapturedEvent, _ roles: [EPCRole]
    ) -> Bool {
        roles.contains { role in
            event.names(role).contains { name in
                let canonical = Spelling.thing(name, event.prefixes)
                return patterns.contains { $0.accepts(name, canonical: canonical) }
            }
        }
    }
}

extension CapturedEvent {
    var correctiveIDs: [String] {
        value["errorDeclaration"]?["correctiveEventIDs"]?.array?.compactMap(\.string) ?? []
    }

    func moment(of field: QueryCondition.MomentField) -> Instant? {
        switch field {
        case .eventTime: occurred
        case .recordTime: recorded
        case .declarationTime: moment(value["errorDeclaration"]?["declarationTime"])
        }
    }
}
