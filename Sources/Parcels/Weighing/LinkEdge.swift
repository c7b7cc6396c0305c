/// Two parties that may be one.
package struct LinkEdge: Sendable {
    package let one: UInt32
    package let other: UInt32
    /// Natural logarithm of the odds that they are.
    package let logOdds: Double
}
