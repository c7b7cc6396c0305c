/// A text frame cut at its separators. Fields that are not there read as empty, as in the formats
/// where later firmware adds fields at the end.
struct Fields {
    /// The longest real frame has some 120 fields; more are not looked at.
    static let fieldsMax = 512

    let bytes: [UInt8]
    private var ends: [Int] = []
    private let start: Int

    init(_ bytes: [UInt8], from start: Int = 0, to end: Int? = nil, separator: UInt8 = 44) {
        self.bytes = bytes
        self.start = start
        let end = min(end ?? bytes.count, bytes.count)
        ends.reserveCapacity(32)
        var at = min(start, end)
        while at < end, ends.count < Self.fieldsMax - 1 {
            if bytes[at] == separator { ends.append(at) }
            at += 1
        }
        ends.append(max(end, start))
    }

    var count: Int { ends.count }

    subscript(place: Int) -> Text {
        guard ends.indices.contains(place) else { return Text([]) }
        let from = place == 0 ? start : ends[place - 1] + 1
        return Text(bytes[min(from, ends[place])..<ends[place]])
    }

    /// Everything from a field on, separators included.
    func rest(from place: Int) -> Text {
        guard ends.indices.contains(place) else { return Text([]) }
        let from = place == 0 ? start : ends[place - 1] + 1
        return Text(bytes[min(from, ends[ends.count - 1])..<ends[ends.count - 1]])
    }
}
