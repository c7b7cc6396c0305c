import JSON

/// Where in an event a field of somebody's own vocabulary is looked for.
struct ExtensionArea: Hashable, Sendable {
    enum Place: String, Hashable, Sendable, CaseIterable {
        case event = ""
        case ilmd = "ILMD"
        case errorDeclaration = "ERROR_DECLARATION"
        case sensorElement = "SENSORELEMENT"
        case sensorMetadata = "SENSORMETADATA"
        case sensorReport = "SENSORREPORT"
        case readPoint
        case bizLocation
    }

    let place: Place
    /// Below the top level of the place, however deep.
    let isInner: Bool
    /// The field's name with its prefix written out, in the ways senders join the two.
    let names: Set<String>

    /// An own field nests as deep as the strict reader lets it; deeper than this nobody asks.
    private static let depthMax = 16

    func values(in event: CapturedEvent) -> [JSONValue] {
        var found: [JSONValue] = []
        for root in roots(of: event) {
            for member in root.members ?? [] {
                if isInner {
                    collect(member.value, event, depth: 0, &found)
                } else if isMeant(member.name, event) {
                    found += member.value.array ?? [member.value]
                }
            }
        }
        return found
    }

    private func isMeant(_ name: String, _ event: CapturedEvent) -> Bool {
        name.utf8.contains(UInt8(ascii: ":")) && names.contains(event.prefixes.expanded(name))
    }

    private func collect(
        _ value: JSONValue, _ event: CapturedEvent, depth: Int, _ found: inout [JSONValue]
    ) {
        guard depth < Self.depthMax else { return }
        for element in value.array ?? [] { collect(element, event, depth: depth + 1, &found) }
        for member in value.members ?? [] {
            if isMeant(member.name, event) { found += member.value.array ?? [member.value] }
            collect(member.value, event, depth: depth + 1, &found)
        }
    }

    private func roots(of event: CapturedEvent) -> [JSONValue] {
        switch place {
        case .event: [event.value]
        case .ilmd: [event.value["ilmd"]].compactMap { $0 }
        case .errorDeclaration: [event.value["errorDeclaration"]].compactMap { $0 }
        case .readPoint: [event.value["readPoint"]].compactMap { $0 }
        case .bizLocation: [event.value["bizLocation"]].compactMap { $0 }
        case .sensorElement: event.sensorElements
        case .sensorMetadata: event.sensorElements.compactMap { $0["sensorMetadata"] }
        case .sensorReport: event.sensorElements.flatMap(event.reports)
        }
    }
}
