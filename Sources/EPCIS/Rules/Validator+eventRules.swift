import Model

extension Validator {
    /// What the members of an event say of each other.
    mutating func eventRules(_ node: Int) {
        if outline.isString(outline.member(.type, of: node) ?? node, "AggregationEvent") {
            aggregationRule(node)
        }
        guard let elements = outline.member(.sensorElementList, of: node),
            outline.kind(elements) == .array
        else { return }
        let happened = outline.member(.eventTime, of: node).flatMap(instant)
        for element in outline.children(of: elements) where !isShowcase(element) {
            if let happened { sensedBefore(happened, in: element) }
            saidOnce(in: element)
        }
    }

    /// Who adds to a parent or takes from it says to which; the schema does not ask.
    private mutating func aggregationRule(_ node: Int) {
        guard outline.member(.parentID, of: node) == nil else { return }
        let isAdded = isAction("ADD", in: node)
        guard isAdded || isAction("DELETE", in: node) else { return }
        missing(
            .parentID, in: node,
            "the parentID that the children are \(isAdded ? "added to" : "taken from"); only an "
                + "OBSERVE goes without")
    }

    /// A reading that was taken after the event that reports it was taken by a wrong clock.
    private mutating func sensedBefore(_ happened: Instant, in element: Int) {
        if let metadata = outline.member(.sensorMetadata, of: element) {
            for field in [FieldName.time, .startTime, .endTime] {
                sensedBefore(happened, outline.member(field, of: metadata))
            }
        }
        for report in reports(of: element) {
            sensedBefore(happened, outline.member(.time, of: report))
        }
    }

    private mutating func sensedBefore(_ happened: Instant, _ node: Int?) {
        guard let node, let sensed = instant(node), sensed > happened else { return }
        refuse(
            node,
            "\(outline.shown(node)) is after the event itself, \(happened.rfc3339); wanted a "
                + "reading of then or before")
    }

    /// What metadata say of all reports of an element, no report says again.
    private static let sharedFields: [FieldName] = [
        .deviceID, .time, .rawData, .dataProcessingMethod, .deviceMetadata,
    ]

    private mutating func saidOnce(in element: Int) {
        guard let metadata = outline.member(.sensorMetadata, of: element) else { return }
        let shared = Self.sharedFields.filter { outline.member($0, of: metadata) != nil }
        guard !shared.isEmpty else { return }
        for report in reports(of: element) where !isFull {
            for field in shared {
                guard let again = outline.member(field, of: report) else { continue }
                refuse(
                    again,
                    "\(field.spelled) stands in sensorMetadata too; wanted it in one of the two")
            }
        }
    }

    private func reports(of element: Int) -> [Int] {
        guard let reports = outline.member(.sensorReport, of: element),
            outline.kind(reports) == .array
        else { return [] }
        return Array(outline.children(of: reports))
    }

    /// GS1's own examples of every field at once are valid by the standard's publisher and break
    /// these rules on purpose. They are known by what no measurement has: an instant and a period
    /// in one, and every shared field said twice. Decision 17.
    func isShowcase(_ element: Int) -> Bool {
        guard let metadata = outline.member(.sensorMetadata, of: element),
            [FieldName.time, .startTime, .endTime].allSatisfy({
                outline.member($0, of: metadata) != nil
            })
        else { return false }
        return reports(of: element).prefix(Self.showcaseReportsMax).contains { report in
            Self.sharedFields.allSatisfy {
                outline.member($0, of: metadata) != nil && outline.member($0, of: report) != nil
            }
        }
    }

    /// Each of those examples has one report.
    private static let showcaseReportsMax = 4

    func isShowcase(around node: Int) -> Bool {
        var place = Int(outline.nodes[node].parent)
        while place >= 0 {
            if outline.nodes[place].field == nil, isShowcase(place) { return true }
            place = Int(outline.nodes[place].parent)
        }
        return false
    }
}
