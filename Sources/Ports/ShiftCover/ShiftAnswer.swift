/// How many officers begin each shift, what they cost, and the bound below which nobody can go.
package struct ShiftAnswer: Hashable, Sendable {
    package let counts: [Int]
    package let cost: Double
    package let bound: Double

    /// The share by which the cost may exceed the best possible.
    package var gap: Double { cost > 0 ? max(0, (cost - bound) / cost) : 0 }
}
