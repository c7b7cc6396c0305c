/// What a bridge should do with a tag.
package enum TagState: String, CaseIterable, Hashable, Sendable {
    case valid
    /// Valid; the account should be filled before the truck sets out again.
    case low
    case invalid
}
