/// The zones one place lies in, the smallest first. A value without heap storage: one is made for
/// every position of every truck.
package struct ZoneSet: Hashable, Sendable, RandomAccessCollection {
    /// A gate in a port in a city in a district is four deep; twice that leaves room. Of more, the
    /// largest are left out, because they say least about the place.
    package static let depthMax = 8

    package private(set) var count = 0
    private var members: InlineArray<8, Int32> = .init(repeating: -1)

    package init() {}

    package var startIndex: Int { 0 }
    package var endIndex: Int { count }

    package subscript(place: Int) -> Int {
        precondition(place < count, "only members are read")
        return Int(members[place])
    }

    package var isFull: Bool { count == Self.depthMax }

    /// Larger zones are added after smaller ones; a full set stays as it is.
    mutating func append(_ zone: Int32) {
        guard !isFull else { return }
        members[count] = zone
        count += 1
    }

    package static func == (a: Self, b: Self) -> Bool { a.elementsEqual(b) }

    package func hash(into hasher: inout Hasher) {
        for zone in self { hasher.combine(zone) }
    }
}
