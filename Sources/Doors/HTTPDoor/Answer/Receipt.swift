import JSON
import Model

/// What a sender gets back: how many statements are on disk, where, and which were refused.
///
/// Invariant: sending the same body again yields the same bytes. So a repeated statement counts
/// as recorded, at its first place; how many were repeats is told beside the receipt, not in it.
struct Receipt {
    private let refusalsMax: Int
    private var places = RangeSet<UInt64>()
    private(set) var recorded = 0
    private(set) var repeated = 0
    private(set) var refusedCount = 0
    private var refused: [Refusal] = []

    init(refusalsMax: Int) { self.refusalsMax = refusalsMax }

    mutating func note(_ outcome: Outcome, at place: BodyPlace) {
        switch outcome {
        case .recorded(let index):
            recorded += 1
            insert(index)
        case .repeated(let index):
            recorded += 1
            repeated += 1
            insert(index)
        case .refused(let refusal): refuse(refusal.at(place))
        case .withheld: break
        }
    }

    mutating func refuse(_ refusal: Refusal) {
        refusedCount += 1
        if refused.count < refusalsMax { refused.append(refusal) }
    }

    private mutating func insert(_ index: LedgerIndex) {
        places.insert(contentsOf: index.value..<index.value + 1)
    }

    var json: JSONValue {
        let facts = places.ranges.map {
            JSONValue.array([.int($0.lowerBound), .int($0.upperBound - 1)])
        }
        // By place, since batches are decoded before they are judged.
        let ordered = refused.enumerated().sorted {
            ($0.element.line ?? 0, $0.element.element ?? 0, $0.offset)
                < ($1.element.line ?? 0, $1.element.element ?? 0, $1.offset)
        }
        return [
            "recorded": .int(recorded), "facts": .array(facts),
            "refused": .list(ordered.map(\.element.json)), "refusedCount": .int(refusedCount),
        ]
    }
}

extension Refusal {
    /// `element` is there for documents only: the receipt of lines keeps its shape.
    fileprivate var json: JSONValue {
        var members = [JSONMember("line", line.map { .int($0) } ?? nil)]
        if let element { members.append(JSONMember("element", .int(element))) }
        members += [
            JSONMember("field", field.map { .text($0) } ?? nil), JSONMember("sent", .text(sent)),
            JSONMember("wanted", .text(wanted)),
        ]
        return .object(members)
    }
}
