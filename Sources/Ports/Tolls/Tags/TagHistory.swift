/// All tag lists there were, tag by tag: which one held when a tag was read decides, not the one
/// of today.
struct TagHistory {
    private struct Change {
        let from: Int64
        let state: TagState?
    }

    private var changes: [String: [Change]] = [:]
    private(set) var number = 0
    private(set) var inForce = Int64.min
    private var firstInForce = Int64.max

    /// `states` of the whole list, or of the tags that changed; both in force from a moment on.
    mutating func add(
        number: Int, isFull: Bool, inForce moment: Int64, states: [(String, TagState)]
    ) {
        self.number = number
        inForce = moment
        firstInForce = min(firstInForce, moment)
        if isFull {
            let listed = Set(states.map(\.0))
            // The order of a dictionary is not seen: each tag's own history is changed.
            for tag in changes.keys where !listed.contains(tag) { put(tag, nil, moment) }
        }
        for (tag, state) in states { put(tag, state, moment) }
    }

    private mutating func put(_ tag: String, _ state: TagState?, _ moment: Int64) {
        guard changes[tag]?.last?.state != state || changes[tag] == nil else { return }
        changes[tag, default: []].append(Change(from: moment, state: state))
    }

    /// nil: the list in force then did not have the tag.
    func state(of tag: String, at moment: Int64) -> TagState? {
        changes[tag]?.last { $0.from <= moment }?.state
    }

    func isListed(by moment: Int64) -> Bool { number > 0 && moment >= firstInForce }

    /// Of the newest list, by tag name.
    var newest: [(String, TagState)] {
        changes.compactMap { tag, all in all.last?.state.map { (tag, $0) } }
            .sorted { $0.0 < $1.0 }
    }
}
