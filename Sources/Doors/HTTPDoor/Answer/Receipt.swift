import JSON
import Model

/// What a sender gets back: how many statements are on disk, where, and which were refused.
///
/// Invariant: sending the same body again yields the same bytes. So a repeated statement counts
/// as recorded, at its first place; how many were repeats is told beside the receipt, not in it.
/// What is remarked is the one exception: it is of the moment, and only there where it is said.
struct Receipt {
    private let refusalsMax: Int
    private var places = RangeSet<UInt64>()
    private(set) var recorded = 0
    private(set) var repeated = 0
    private(set) var refusedCount = 0
    private var refused: [Refusal] = []
    private var remarks: [(place: BodyPlace, sentence: String)] = []
    private var remarksCount = 0

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

    /// Taken, and its sender should look at it again.
    mutating func remark(_ sentence: String, at place: BodyPlace) {
        remarksCount += 1
        if remarks.count < refusalsMax { remarks.append((place, sentence)) }
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
        var members = [
            JSONMember("recorded", .int(recorded)), JSONMember("facts", .array(facts)),
            JSONMember("refused", .list(ordered.map(\.element.json))),
            JSONMember("refusedCount", .int(refusedCount)),
        ]
        if remarksCount > 0 {
            members += [
                JSONMember("remarks", .list(remarks.map { $0.place.json($0.sentence) })),
                JSONMember("remarksCount", .int(remarksCount)),
            ]
        }
        return .object(members)
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

extension BodyPlace {
    fileprivate func json(_ sentence: String) -> JSONValue {
        switch self {
        case .line(let line): ["line": .int(line), "sentence": .text(sentence)]
        case .element(let element): ["element": .int(element), "sentence": .text(sentence)]
        }
    }
}
