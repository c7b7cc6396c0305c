/// The different values of all fields, each stored once and known by a number.
///
/// A million parcels hold far fewer surnames, and comparing numbers is fast. One vocabulary serves
/// all fields, so that a given name in the surname's place is the same number. Zero is nothing.
package struct Vocabulary: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [UInt32] = [0]
    private var slots = [UInt32](repeating: 0, count: 1_024)

    package init() {}

    /// With the missing value.
    package var count: Int { ends.count }

    func range(_ code: UInt32) -> Range<Int> {
        code == 0 ? 0..<0 : Int(ends[Int(code) - 1])..<Int(ends[Int(code)])
    }

    /// The first letters, eight at most, as a number that sorts as they do; 0 for nothing.
    func head(_ code: UInt32, _ letters: Int) -> UInt64 {
        let place = range(code)
        var head: UInt64 = 0
        for offset in 0..<letters {
            let letter = offset < place.count ? bytes[place.lowerBound + offset] : 0
            head = head << 8 | UInt64(letter)
        }
        return head
    }

    func likeness(_ one: UInt32, _ other: UInt32) -> Double {
        NearText.jaroWinkler(bytes.span, range(one), range(other))
    }

    func isOneSlip(_ one: UInt32, _ other: UInt32) -> Bool {
        NearText.isOneSlip(bytes.span, range(one), range(other))
    }

    /// Whether one is a single letter with which the other begins.
    func isInitial(_ one: UInt32, _ other: UInt32) -> Bool {
        let a = range(one)
        let b = range(other)
        return min(a.count, b.count) == 1 && bytes[a.lowerBound] == bytes[b.lowerBound]
    }

    package func text(_ code: UInt32) -> String {
        String(decoding: bytes[range(code)], as: UTF8.self)
    }

    package mutating func code(_ value: [UInt8]) -> UInt32 {
        guard !value.isEmpty else { return 0 }
        if ends.count * 2 > slots.count { grow() }
        var slot = Int(truncatingIfNeeded: Digest.of(value.span)) & (slots.count - 1)
        while slots[slot] != 0 {
            if holds(slots[slot], value) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        let code = UInt32(ends.count)
        bytes += value
        ends.append(UInt32(bytes.count))
        slots[slot] = code
        return code
    }

    private func holds(_ code: UInt32, _ value: [UInt8]) -> Bool {
        let place = range(code)
        guard place.count == value.count else { return false }
        for offset in 0..<place.count where bytes[place.lowerBound + offset] != value[offset] {
            return false
        }
        return true
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for code in 1..<UInt32(ends.count) {
            let digest = Digest.of(bytes.span.extracting(range(code)))
            var slot = Int(truncatingIfNeeded: digest) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = code
        }
    }
}
