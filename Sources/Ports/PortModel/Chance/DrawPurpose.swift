/// What a stream of chance feeds. A purpose keeps its number for good: renumbering would change
/// the answer to every quoted seed.
package enum DrawPurpose: UInt64, Sendable {
    case arrival = 1
    case lane = 2
    case primary = 3
    case route = 4
    case scan = 5
    case scanRoute = 6
    case dock = 7
    case exit = 8
    /// A parameter of a case that is known only as a range.
    case parameter = 9
}
