/// Finds a tag's number by its digest: open addressing, because a dictionary is half the time of
/// reading a month. Digests are uniform, so their low bits are the slot.
struct TagSlots {
    /// A table fuller than this finds slowly.
    private static let fillMax = 0.6

    private var keys: [UInt64]
    private var numbers: [Int32]
    private(set) var count = 0

    init() {
        keys = Array(repeating: 0, count: 4_096)
        numbers = Array(repeating: -1, count: 4_096)
    }

    /// The tag's number, from 0 in order of first meeting.
    mutating func number(of tag: UInt64) -> Int {
        if Double(count) > Double(keys.count) * Self.fillMax { grow() }
        let slot = slot(of: tag)
        if numbers[slot] < 0 {
            keys[slot] = tag
            numbers[slot] = Int32(count)
            count += 1
        }
        return Int(numbers[slot])
    }

    private func slot(of tag: UInt64) -> Int {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: tag) & mask
        while numbers[slot] >= 0, keys[slot] != tag { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let oldKeys = keys, oldNumbers = numbers
        keys = Array(repeating: 0, count: oldKeys.count * 2)
        numbers = Array(repeating: -1, count: oldKeys.count * 2)
        for (place, number) in oldNumbers.enumerated() where number >= 0 {
            let slot = slot(of: oldKeys[place])
            keys[slot] = oldKeys[place]
            numbers[slot] = number
        }
    }
}
