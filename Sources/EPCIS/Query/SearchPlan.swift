import Model

/// What an index can do for a query before any event is read: it may let too many through, never
/// too few. What it lets through is asked by the query itself.
package struct SearchPlan: Sendable {
    package enum Column: String, Hashable, Sendable, CaseIterable {
        case type, action, step, disposition
    }

    /// Of each group, one of its alternatives.
    package enum Group: Hashable, Sendable {
        case names([EPCPattern.Span], [EPCRole])
        case marks([EventMark])
    }

    package private(set) var groups: [Group] = []
    package private(set) var columns: [(column: Column, marks: [EventMark])] = []
    package private(set) var happened: Range<Int64> = .min..<(.max)
    package private(set) var recorded: Range<Int64> = .min..<(.max)

    package init(_ query: EventQuery) {
        for condition in query.conditions { add(condition) }
        // What tells events apart best is asked first.
        groups.sort { $0.rank < $1.rank }
    }

    private mutating func add(_ condition: QueryCondition) {
        switch condition {
        case .type(let types): column(.type, .type, types)
        case .action(let actions): column(.action, .action, actions)
        case .word(.bizStep, let words): column(.step, .step, words)
        case .word(.disposition, let words): column(.disposition, .disposition, words)
        case .word(.set, let words): marks(.set, words)
        case .word(.unset, let words): marks(.unset, words)
        case .word(.reason, let words): marks(.reason, words)
        case .place(let name, let ids):
            marks(name == "readPoint" ? .readPoint : .location, ids)
        case .eventID(let ids): marks(.eventID, ids)
        case .transformationID(let ids): marks(.transformation, ids)
        case .correctiveEventID(let ids): marks(.corrective, ids)
        case .pair(let field, let type, let ids):
            groups.append(.marks(ids.map { EventMark(field.kind, type, $0) }))
        case .things(let roles, let patterns):
            groups.append(.names(patterns.flatMap(\.spans), roles))
        case .moment(let field, let by, let moment): bound(field, by, moment.milliseconds)
        case .exists(let name, let wanted):
            if wanted { groups.append(.marks([EventMark(.member, name)])) }
        case .sensedText(let name, let texts):
            if QueryCondition.sensedMarks.contains(name) {
                groups.append(.marks(texts.map { EventMark(.sensed, name, $0) }))
            } else {
                needs("sensorElementList")
            }
        case .sensedMoment, .measured: needs("sensorElementList")
        case .field(let area, _): field(area)
        case .hasField(let area, let wanted): if wanted { field(area) }
        case .quantity: break
        }
    }

    private mutating func column(
        _ column: Column, _ kind: EventMark.Kind, _ texts: [String]
    ) {
        columns.append((column, texts.map { EventMark(kind, $0) }))
    }

    private mutating func marks(_ kind: EventMark.Kind, _ texts: [String]) {
        groups.append(.marks(texts.map { EventMark(kind, $0) }))
    }

    private mutating func needs(_ member: String) {
        groups.append(.marks([EventMark(.member, member)]))
    }

    private mutating func field(_ area: ExtensionArea) {
        switch area.place {
        case .event where !area.isInner:
            groups.append(.marks(area.names.sorted().map { EventMark(.field, $0) }))
        case .ilmd: needs("ilmd")
        case .errorDeclaration: needs("errorDeclaration")
        case .sensorElement, .sensorMetadata, .sensorReport: needs("sensorElementList")
        case .event, .readPoint, .bizLocation: break
        }
    }

    private mutating func bound(
        _ field: QueryCondition.MomentField, _ by: ValueComparison.Operator, _ moment: Int64
    ) {
        switch field {
        case .eventTime: happened = Self.bounded(happened, by, moment)
        case .recordTime: recorded = Self.bounded(recorded, by, moment)
        case .declarationTime: needs("errorDeclaration")
        }
    }

    private static func bounded(
        _ range: Range<Int64>, _ by: ValueComparison.Operator, _ moment: Int64
    ) -> Range<Int64> {
        let from = by == .greaterOrEqual ? max(range.lowerBound, moment) : range.lowerBound
        let to = by == .less ? min(range.upperBound, moment) : range.upperBound
        return from..<max(from, to)
    }
}

extension SearchPlan.Group {
    /// Names of single things first, patterns next, then what marks say.
    fileprivate var rank: Int {
        switch self {
        case .names(let spans, _): spans.allSatisfy { $0.to == nil } ? 0 : 2
        case .marks: 1
        }
    }
}
