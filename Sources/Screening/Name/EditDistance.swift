/// How many letters must be added, left out, replaced or swapped with a neighbour.
///
/// Hyyrö's bit-parallel form of the optimal string alignment distance: one column of the table a
/// machine word, hence words of at most 60 letters.
enum EditDistance {
    static func between(_ a: [UInt8], _ b: [UInt8]) -> Int {
        guard !a.isEmpty else { return b.count }
        guard !b.isEmpty else { return a.count }
        // 0 to 9 and a to z lie within 75 places from "0" on.
        var places = InlineArray<75, UInt64>(repeating: 0)
        for (place, letter) in a.enumerated() { places[Int(letter) - 48] |= 1 << UInt64(place) }
        var up: UInt64 = .max, down: UInt64 = 0, zero: UInt64 = 0, before: UInt64 = 0
        let last: UInt64 = 1 << UInt64(a.count - 1)
        var distance = a.count
        for letter in b {
            let here = places[Int(letter) - 48]
            let swapped = ((~zero & here) << 1) & before
            zero = (((here & up) &+ up) ^ up) | here | down | swapped
            var more = down | ~(zero | up)
            var less = zero & up
            if more & last != 0 { distance += 1 }
            if less & last != 0 { distance -= 1 }
            more = more << 1 | 1
            less <<= 1
            up = less | ~(zero | more)
            down = more & zero
            before = here
        }
        return distance
    }

    /// nil when more than `max`; most words are told apart without looking at their order.
    static func between(_ a: NameToken, _ b: NameToken, max: Int) -> Int? {
        guard abs(a.letters.count - b.letters.count) <= max,
            (a.set & ~b.set).nonzeroBitCount <= max, (b.set & ~a.set).nonzeroBitCount <= max
        else { return nil }
        let distance = between(a.letters, b.letters)
        return distance <= max ? distance : nil
    }
}
