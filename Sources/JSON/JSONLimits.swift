/// How much a document may ask of its reader before it is refused.
///
/// Every limit is checked while reading, so a hostile document costs no more than it is long.
package struct JSONLimits: Hashable, Sendable {
    package let depthMax: Int
    package let stringMax: Int
    package let bytesMax: Int
    package let membersMax: Int
    /// True only where a document is judged and nothing is taken from it: a name that stands twice
    /// means two things to two readers.
    package let mayRepeatNames: Bool

    /// A recursion this deep still fits the half-megabyte stack of a worker thread.
    package static let depthCeiling = 512

    package init(
        depthMax: Int = 64, stringMax: Int = 64 * 1_024, bytesMax: Int = 1_024 * 1_024,
        membersMax: Int = 1_024, mayRepeatNames: Bool = false
    ) {
        precondition(depthMax <= Self.depthCeiling, "a deeper limit could exhaust the stack")
        self.depthMax = depthMax
        self.stringMax = stringMax
        self.bytesMax = bytesMax
        self.membersMax = membersMax
        self.mayRepeatNames = mayRepeatNames
    }

    /// One line or one event. EPCIS nests about ten deep and its longest real event is 40 kB;
    /// an object of a thousand names is nobody's event, and names are compared pair by pair.
    package static let standard = JSONLimits()

    /// A whole file: a day of trips or a lane with its zones.
    package static let document = JSONLimits(bytesMax: 256 * 1_024 * 1_024)
}
