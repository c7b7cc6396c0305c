/// What kind of value comes next.
package enum JSONToken: Hashable, Sendable {
    case object, array, string, number, bool, null
}
