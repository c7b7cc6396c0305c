/// How alike two words are.
enum NearText {
    /// Jaro and Winkler: 1 for the same, 0 for nothing in common; a common beginning counts more,
    /// since people err less there. Both at most 64 bytes.
    static func jaroWinkler(
        _ bytes: Span<UInt8>, _ one: Range<Int>, _ other: Range<Int>
    ) -> Double {
        let n = one.count
        let m = other.count
        guard n > 0, m > 0 else { return 0 }
        let reach = max(0, max(n, m) / 2 - 1)
        let a = one.lowerBound
        let b = other.lowerBound
        var seenA: UInt64 = 0
        var seenB: UInt64 = 0
        var matches = 0
        for i in 0..<n {
            let letter = bytes[a + i]
            var j = max(0, i - reach)
            let end = min(m - 1, i + reach)
            while j <= end {
                if seenB & (1 << UInt64(j)) == 0, bytes[b + j] == letter {
                    seenA |= 1 << UInt64(i)
                    seenB |= 1 << UInt64(j)
                    matches += 1
                    break
                }
                j += 1
            }
        }
        guard matches > 0 else { return 0 }
        var swapped = 0
        while seenA != 0 {
            let i = seenA.trailingZeroBitCount
            let j = seenB.trailingZeroBitCount
            if bytes[a + i] != bytes[b + j] { swapped += 1 }
            seenA &= seenA - 1
            seenB &= seenB - 1
        }
        let hits = Double(matches)
        let jaro =
            (hits / Double(n) + hits / Double(m) + (hits - Double(swapped / 2)) / hits) / 3
        var prefix = 0
        while prefix < min(4, min(n, m)), bytes[a + prefix] == bytes[b + prefix] { prefix += 1 }
        return jaro + Double(prefix) * 0.1 * (1 - jaro)
    }

    /// Whether one slip of the finger makes one of the other: a character changed, lost, added, or
    /// two neighbours swapped.
    static func isOneSlip(_ bytes: Span<UInt8>, _ one: Range<Int>, _ other: Range<Int>) -> Bool {
        let short = one.count <= other.count ? one : other
        let long = one.count <= other.count ? other : one
        guard long.count - short.count <= 1, long.count > 1 else { return false }
        let a = short.lowerBound
        let b = long.lowerBound
        var head = 0
        while head < short.count, bytes[a + head] == bytes[b + head] { head += 1 }
        var tail = 0
        while tail < short.count - head,
            bytes[short.upperBound - 1 - tail] == bytes[long.upperBound - 1 - tail]
        { tail += 1 }
        let left = short.count - head - tail
        if left <= 1, long.count - head - tail <= 1 { return true }
        guard left == 2, long.count - head - tail == 2 else { return false }
        return bytes[a + head] == bytes[b + head + 1] && bytes[a + head + 1] == bytes[b + head]
    }
}
